package yangguang.reporting;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.Law;
import yangguang.law.reports.Piece;
import yangguang.pages.Problems;

/** Writes a part of a report, unless somebody else did meanwhile. Every version is kept. */
@Service
@Transactional
public class WritePart {
    /** Of characters; a whole report is shorter. */
    public static final int LONGEST = 20_000;

    private final OpenReports open;
    private final ReportRecords records;
    private final Narrative narrative;
    private final Law law;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WritePart(
            OpenReports open,
            ReportRecords records,
            Narrative narrative,
            Law law,
            ApplicationEventPublisher events,
            Clock clock) {
        this.open = open;
        this.records = records;
        this.narrative = narrative;
        this.law = law;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Kept(PartText now) implements Outcome {}

        /** Somebody wrote another version meanwhile; nothing was written. */
        record ChangedMeanwhile(PartText now) implements Outcome {}

        record Wrong(Problems problems) implements Outcome {}

        /** The report is on its way, or public. */
        record NotNow() implements Outcome {}
    }

    /**
     * @param seen the version that the viewer had before their eyes, 0 for what writes itself
     * @param text with figures between double braces; empty lets the part write itself again
     */
    public Outcome write(Viewer viewer, int year, String part, int seen, String text) {
        mayWrite(viewer);
        var report = open.holdOrBegin(viewer, year);
        if (!report.state().isOpen()) return new Outcome.NotNow();
        var filled = narrative.of(report, viewer.bodyId(), year).part(part);
        var before = filled.written();
        if (before != null && before.version() != seen) return new Outcome.ChangedMeanwhile(before);
        var problems = problems(text);
        if (!problems.isEmpty()) return new Outcome.Wrong(problems);
        var now = new PartText(part, seen + 1, text.strip(), viewer.name(), clock.instant());
        records.write(report, now, viewer);
        events.publishEvent(
                new ReportMoved(
                        ReportMoved.How.WRITTEN,
                        viewer.actor(),
                        report,
                        Map.of("part", part, "version", now.version())));
        return new Outcome.Kept(now);
    }

    public static void mayWrite(Viewer viewer) {
        if (!viewer.has(Role.STATISTICIAN) && !viewer.has(Role.EDITOR))
            throw new NotAllowed(Role.STATISTICIAN);
    }

    private Problems problems(String text) {
        var problems = Problems.none();
        if (text.length() > LONGEST) problems.add("text", "reporting.problem.too-long", LONGEST);
        for (var line : text.lines().toList()) check(problems, line);
        return problems;
    }

    private void check(Problems problems, String line) {
        try {
            for (var piece : Piece.of(line)) {
                piece.figures().stream()
                        .filter(one -> !isKnown(one))
                        .forEach(one -> problems.add("text", "reporting.problem.no-figure", one));
            }
        } catch (IllegalArgumentException unreadable) {
            problems.add("text", "reporting.problem.braces", line.strip());
        }
    }

    private boolean isKnown(String indicator) {
        return law.forms().all().stream().anyMatch(form -> form.cell(indicator).isPresent());
    }
}
