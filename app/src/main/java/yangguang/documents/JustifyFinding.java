package yangguang.documents;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;

/** Says why a place that was found before publication may stay as it is, or asks again. */
@Component
public class JustifyFinding {
    private static final int LONGEST = 500;

    private final DocumentRecords records;
    private final SafetyRecords answers;
    private final Safety safety;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JustifyFinding(
            DocumentRecords records,
            SafetyRecords answers,
            Safety safety,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.answers = answers;
        this.safety = safety;
        this.events = events;
        this.clock = clock;
    }

    /** What became of it. */
    public enum Outcome {
        DONE,
        /** A place without a reason stays open. */
        NO_REASON,
        /** The document changed, and this place is there no more. */
        GONE
    }

    @Transactional
    public Outcome justify(Viewer viewer, long id, String mark, String reason) {
        Document document = held(viewer, id);
        Optional<SafetyFinding> finding = finding(document, mark);
        if (finding.isEmpty()) return Outcome.GONE;
        if (reason.isBlank()) return Outcome.NO_REASON;
        String why = reason.strip();
        if (why.length() > LONGEST) why = why.substring(0, LONGEST);
        var by = Hand.of(viewer.actor(), clock.instant());
        answers.justify(id, mark, new Justification(why, by));
        events.publishEvent(new FindingJustified(viewer.actor(), document, finding.get(), why));
        return Outcome.DONE;
    }

    /** Takes the reason back. */
    @Transactional
    public Outcome reopen(Viewer viewer, long id, String mark) {
        Document document = held(viewer, id);
        Optional<SafetyFinding> finding = finding(document, mark);
        if (finding.isEmpty()) return Outcome.GONE;
        answers.reopen(id, mark);
        events.publishEvent(new FindingJustified(viewer.actor(), document, finding.get(), ""));
        return Outcome.DONE;
    }

    private Document held(Viewer viewer, long id) {
        Document document = records.hold(id, viewer);
        if (!Permissions.decidesOnFindings(viewer)) throw new NotAllowed(Role.EDITOR);
        return document;
    }

    private Optional<SafetyFinding> finding(Document document, String mark) {
        if (!document.edition().stage().open()) return Optional.empty();
        return safety.findings(document).stream()
                .filter(finding -> finding.mark().equals(mark))
                .findFirst();
    }
}
