package yangguang.reporting;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.documents.Chain;

/** 审核、保密审查、签发: passes a submitted report at a station of the body's review, or returns it. */
@Service
@Transactional
public class DecideReport {
    private final OpenReports open;
    private final ReportRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideReport(
            OpenReports open,
            ReportRecords records,
            ApplicationEventPublisher events,
            Clock clock) {
        this.open = open;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was read.
     *
     * @param submission its number
     * @param passed how many stations had passed it
     */
    public record Read(int submission, int passed) {}

    public ReportMove pass(Viewer viewer, int year, Read read) {
        var report = open.hold(viewer, year);
        var station = report.station();
        if (station == null) return new ReportMove.NotNow();
        mayDecide(viewer, station);
        if (!isWhatWasRead(report, read)) return new ReportMove.NotNow();
        if (isOwnWork(viewer, report)) return new ReportMove.OwnWork();
        station.steps()
                .forEach(step -> records.decide(report, step, true, "", viewer, clock.instant()));
        records.move(report, after(report, station), report.passed() + 1, "");
        var how = station.signs() ? ReportMoved.How.SIGNED : ReportMoved.How.PASSED;
        return done(how, viewer, year, Map.of("submission", report.submission()));
    }

    /**
     * @param reason why
     */
    public ReportMove giveBack(Viewer viewer, int year, Read read, String reason) {
        var report = open.hold(viewer, year);
        var station = report.station();
        if (station == null) return new ReportMove.NotNow();
        mayDecide(viewer, station);
        if (!isWhatWasRead(report, read)) return new ReportMove.NotNow();
        if (isOwnWork(viewer, report)) return new ReportMove.OwnWork();
        if (reason.isBlank()) return new ReportMove.NoReason();
        var why = reason.strip();
        records.decide(report, station.first(), false, why, viewer, clock.instant());
        records.move(report, ReportState.RETURNED, 0, why);
        return done(ReportMoved.How.RETURNED, viewer, year, Map.of("reason", why));
    }

    private static void mayDecide(Viewer viewer, Chain.Station station) {
        station.steps().forEach(step -> viewer.mustHave(step.role()));
    }

    private static boolean isWhatWasRead(AnnualReport report, Read read) {
        return read.equals(new Read(report.submission(), report.passed()));
    }

    private boolean isOwnWork(Viewer viewer, AnnualReport report) {
        return records.submission(report)
                .filter(submission -> submission.byId() == viewer.personId())
                .isPresent();
    }

    private static ReportState after(AnnualReport report, Chain.Station station) {
        if (station.signs()) return ReportState.SIGNED;
        var chain = java.util.Objects.requireNonNull(report.chain());
        return chain.at(report.passed() + 1).signs() ? ReportState.REVIEWED : ReportState.SUBMITTED;
    }

    private ReportMove done(ReportMoved.How how, Viewer viewer, int year, Map<String, ?> after) {
        var now = open.hold(viewer, year);
        events.publishEvent(new ReportMoved(how, viewer.actor(), now, after));
        return new ReportMove.Done(now);
    }
}
