package yangguang.reporting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.Chains;

/** 报送审核: freezes the figures and hands the report to the body's review; or takes it back. */
@Service
@Transactional
public class SubmitReport {
    private final OpenReports open;
    private final ReportRecords records;
    private final ReportChecks checks;
    private final AnnualTables tables;
    private final Narrative narrative;
    private final Annexes annexes;
    private final Chains chains;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmitReport(
            OpenReports open,
            ReportRecords records,
            ReportChecks checks,
            AnnualTables tables,
            Narrative narrative,
            Annexes annexes,
            Chains chains,
            ApplicationEventPublisher events,
            Clock clock) {
        this.open = open;
        this.records = records;
        this.checks = checks;
        this.tables = tables;
        this.narrative = narrative;
        this.annexes = annexes;
        this.chains = chains;
        this.events = events;
        this.clock = clock;
    }

    public ReportMove submit(Viewer viewer, int year) {
        viewer.mustHave(Role.STATISTICIAN);
        var report = open.holdOrBegin(viewer, year);
        if (!report.state().isOpen()) return new ReportMove.NotNow();
        var over = LocalDate.of(year + 1, 1, 1);
        if (LocalDate.now(clock).isBefore(over)) return new ReportMove.TooEarly(over);
        var filled = tables.tables(Set.of(viewer.bodyId()), year);
        var text = narrative.of(report, viewer.bodyId(), year);
        var unsettled =
                checks.of(report, filled, text).stream().filter(one -> !one.isSettled()).toList();
        if (!unsettled.isEmpty()) return new ReportMove.Unsettled(unsettled);
        var chain = chains.of(viewer.bodyId());
        var state = chain.at(0).signs() ? ReportState.REVIEWED : ReportState.SUBMITTED;
        records.submit(
                report,
                state,
                chain,
                figures(filled),
                text.wording(annexes.of(viewer.bodyId(), year, text.chapters())),
                viewer,
                clock.instant());
        return done(ReportMoved.How.SUBMITTED, viewer, year);
    }

    public ReportMove takeBack(Viewer viewer, int year) {
        viewer.mustHave(Role.STATISTICIAN);
        var report = open.hold(viewer, year);
        boolean onItsWay =
                switch (report.state()) {
                    case SUBMITTED, REVIEWED, SIGNED -> true;
                    case DRAFTING, RETURNED, PUBLISHED -> false;
                };
        if (!onItsWay) return new ReportMove.NotNow();
        records.move(report, ReportState.DRAFTING, 0, "");
        return done(ReportMoved.How.TAKEN_BACK, viewer, year);
    }

    private ReportMove done(ReportMoved.How how, Viewer viewer, int year) {
        var now = open.hold(viewer, year);
        events.publishEvent(
                new ReportMoved(how, viewer.actor(), now, Map.of("submission", now.submission())));
        return new ReportMove.Done(now);
    }

    private static Map<String, @Nullable BigDecimal> figures(List<AnnualTable> filled) {
        var figures = new HashMap<String, @Nullable BigDecimal>();
        for (var table : filled)
            table.figures().forEach(one -> figures.put(one.cell().indicator(), one.number()));
        return figures;
    }
}
