package yangguang.documents;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.NotAllowed;
import yangguang.access.Viewer;
import yangguang.documents.Submission.Incomplete;
import yangguang.documents.Submission.Refused;
import yangguang.documents.Submission.Submitted;
import yangguang.pages.Problems;

/** 提交审查: hands a complete draft to the first station of the body's chain. */
@Component
public class SubmitDocument {
    private final DocumentRecords records;
    private final Readiness readiness;
    private final Chains chains;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmitDocument(
            DocumentRecords records,
            Readiness readiness,
            Chains chains,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.readiness = readiness;
        this.chains = chains;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Submission submit(Viewer viewer, long id) {
        Document document = records.hold(id, viewer);
        return switch (Permissions.ask(Move.SUBMIT, document, viewer)) {
            case Permission.NeedsRole(var role) -> throw new NotAllowed(role);
            case Permission.Closed closed -> new Refused(closed);
            case Permission.Open _ -> submit(viewer, document);
        };
    }

    private Submission submit(Viewer viewer, Document document) {
        Problems problems = readiness.problems(document);
        if (!problems.isEmpty()) return new Incomplete(problems);
        long holder = records.takeNumber(document);
        if (holder != document.id()) return new Incomplete(readiness.problems(document));
        records.submit(document, chains.of(document.bodyId()), clock.instant());
        Document submitted = records.find(document.id(), viewer.readable()).orElseThrow();
        events.publishEvent(new DocumentSubmitted(viewer.actor(), submitted));
        return new Submitted(submitted);
    }
}
