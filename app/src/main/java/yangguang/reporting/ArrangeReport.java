package yangguang.reporting;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.pages.Came;
import yangguang.pages.Problems;

/** Says into which chapters a report is divided, and which notice from above asks for it. */
@Service
@Transactional
public class ArrangeReport {
    private static final int LONGEST = 200;

    private final OpenReports open;
    private final ReportRecords records;
    private final Narrative narrative;
    private final ApplicationEventPublisher events;

    ArrangeReport(
            OpenReports open,
            ReportRecords records,
            Narrative narrative,
            ApplicationEventPublisher events) {
        this.open = open;
        this.records = records;
        this.narrative = narrative;
        this.events = events;
    }

    /**
     * @param chapters id of a set that the year and the body allow
     * @param notice its name and number, or empty
     */
    public Came arrange(Viewer viewer, int year, String chapters, String notice) {
        viewer.mustHave(Role.STATISTICIAN);
        var report = open.holdOrBegin(viewer, year);
        if (!report.state().isOpen()) return new Came.NotNow();
        var problems = Problems.none();
        if (narrative.sets(viewer.bodyId(), year).stream()
                .noneMatch(set -> set.id().equals(chapters)))
            problems.add("chapters", "reporting.problem.chapters");
        if (notice.length() > LONGEST)
            problems.add("notice", "reporting.problem.too-long", LONGEST);
        if (!problems.isEmpty()) return new Came.Wrong(problems);
        records.arrange(report, chapters, notice.strip());
        events.publishEvent(
                new ReportMoved(
                        ReportMoved.How.ARRANGED,
                        viewer.actor(),
                        report,
                        Map.of("chapters", chapters, "notice", notice.strip())));
        return new Came.Done();
    }
}
