package yangguang.reporting;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what keeps an open report from being submitted, for lists that cannot look at each. */
@Service
public class CountFindings {
    private final ReportRecords records;
    private final ReportChecks checks;
    private final AnnualTables tables;
    private final Narrative narrative;

    CountFindings(
            ReportRecords records, ReportChecks checks, AnnualTables tables, Narrative narrative) {
        this.records = records;
        this.checks = checks;
        this.tables = tables;
        this.narrative = narrative;
    }

    /** Does nothing for a report that nobody has begun, or that is on its way. */
    @Transactional
    public void count(long bodyId, int year) {
        var open = records.of(bodyId, year).filter(report -> report.state().isOpen());
        if (open.isEmpty()) return;
        var report = open.get();
        var filled = tables.tables(Set.of(bodyId), year);
        var text = narrative.of(report, bodyId, year);
        long unsettled =
                checks.of(report, filled, text).stream().filter(one -> !one.isSettled()).count();
        records.countUnsettled(report, (int) unsettled);
    }
}
