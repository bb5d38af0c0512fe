package yangguang.reporting;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;
import yangguang.pages.NoSuchRecord;

/** Holds the report of the viewer's own body for a change. */
@Component
class OpenReports {
    private final ReportRecords records;
    private final AnnualTables tables;
    private final ApplicationEventPublisher events;

    OpenReports(ReportRecords records, AnnualTables tables, ApplicationEventPublisher events) {
        this.records = records;
        this.tables = tables;
        this.events = events;
    }

    /**
     * Begins it if nobody has.
     *
     * @throws NoSuchRecord for a year without a form
     */
    AnnualReport holdOrBegin(Viewer viewer, int year) {
        if (tables.forms(java.util.Set.of(viewer.bodyId()), year).isEmpty())
            throw new NoSuchRecord("form of " + year);
        boolean begun = records.begin(viewer.bodyId(), year);
        var report = hold(viewer, year);
        if (begun)
            events.publishEvent(
                    new ReportMoved(
                            ReportMoved.How.BEGUN, viewer.actor(), report, Map.of("year", year)));
        return report;
    }

    AnnualReport hold(Viewer viewer, int year) {
        return records.hold(viewer.bodyId(), year)
                .orElseThrow(() -> new NoSuchRecord("report of this body on " + year));
    }
}
