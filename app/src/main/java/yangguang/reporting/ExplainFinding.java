package yangguang.reporting;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.forms.Severity;
import yangguang.pages.NoSuchRecord;

/** 说明 a finding. It is kept with the finding as it stood and goes up with the report. */
@Service
@Transactional
public class ExplainFinding {
    private final OpenReports open;
    private final ReportRecords records;
    private final ReportChecks checks;
    private final AnnualTables tables;
    private final Narrative narrative;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExplainFinding(
            OpenReports open,
            ReportRecords records,
            ReportChecks checks,
            AnnualTables tables,
            Narrative narrative,
            ApplicationEventPublisher events,
            Clock clock) {
        this.open = open;
        this.records = records;
        this.checks = checks;
        this.tables = tables;
        this.narrative = narrative;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param key of the finding
     * @throws NoSuchRecord where there is no such finding, or it blocks
     */
    public ReportMove explain(Viewer viewer, int year, String key, String words) {
        viewer.mustHave(Role.STATISTICIAN);
        var report = open.holdOrBegin(viewer, year);
        if (!report.state().isOpen()) return new ReportMove.NotNow();
        if (words.isBlank()) return new ReportMove.NoReason();
        var filled = tables.tables(Set.of(viewer.bodyId()), year);
        var finding =
                checks
                        .withHints(
                                viewer.bodyId(),
                                report,
                                filled,
                                narrative.of(report, viewer.bodyId(), year))
                        .stream()
                        .filter(one -> one.key().equals(key))
                        .filter(one -> one.severity() != Severity.BLOCKING)
                        .findFirst()
                        .orElseThrow(() -> new NoSuchRecord("finding to explain: " + key));
        records.explain(report, finding, words.strip(), viewer, clock.instant());
        events.publishEvent(
                new ReportMoved(
                        ReportMoved.How.EXPLAINED,
                        viewer.actor(),
                        report,
                        Map.of("finding", key, "words", words.strip())));
        return new ReportMove.Done(report);
    }
}
