package yangguang.reporting;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;

/**
 * 上级退回: the body that asked for a report does not take it. What is not public yet is open again;
 * what is public stays as it is until the body corrects it.
 */
@Service
@Transactional
public class GiveBackFromAbove {
    private final ReportRecords records;
    private final ApplicationEventPublisher events;

    GiveBackFromAbove(ReportRecords records, ApplicationEventPublisher events) {
        this.records = records;
        this.events = events;
    }

    /**
     * @param viewer who was allowed to by the room that asked for the report
     * @param submission that was read
     * @return false if the body has handed in another one since, or taken it back
     */
    public boolean giveBack(Viewer viewer, long bodyId, int year, int submission, String comment) {
        var held = records.hold(bodyId, year);
        if (held.isEmpty()) return false;
        var report = held.get();
        boolean stands =
                switch (report.state()) {
                    case SIGNED -> report.submission() == submission;
                    case PUBLISHED -> report.submission() == submission;
                    case DRAFTING, SUBMITTED, REVIEWED, RETURNED -> false;
                };
        if (!stands) return false;
        if (report.state() == ReportState.SIGNED)
            records.move(report, ReportState.RETURNED, 0, comment);
        events.publishEvent(
                new ReportMoved(
                        ReportMoved.How.RETURNED_FROM_ABOVE,
                        viewer.actor(),
                        report,
                        Map.of("submission", submission, "reason", comment)));
        return true;
    }
}
