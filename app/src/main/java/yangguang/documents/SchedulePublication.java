package yangguang.documents;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.documents.Publishing.Wrong;

/** 定时发布: sets the hour at which an approved document becomes public, or takes it back. */
@Component
public class SchedulePublication {
    private final Acting acting;
    private final DocumentRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SchedulePublication(
            Acting acting, DocumentRecords records, ApplicationEventPublisher events, Clock clock) {
        this.acting = acting;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param at the hour on the office's wall
     */
    @Transactional
    public Publishing schedule(Viewer viewer, long id, LocalDateTime at) {
        return acting.act(viewer, id, Move.SCHEDULE, document -> set(viewer, document, at));
    }

    @Transactional
    public Publishing cancel(Viewer viewer, long id) {
        return acting.act(
                viewer,
                id,
                Move.CANCEL_SCHEDULE,
                document -> {
                    records.move(document, Stage.APPROVED, document.edition().passed(), null);
                    events.publishEvent(new PublicationScheduled(viewer.actor(), document, null));
                    return acting.done(id, viewer);
                });
    }

    private Publishing set(Viewer viewer, Document document, LocalDateTime at) {
        var moment = at.atZone(clock.getZone()).toInstant();
        if (!moment.isAfter(clock.instant()))
            return new Wrong("day", "documents.problem.schedule.past");
        records.move(document, Stage.SCHEDULED, document.edition().passed(), moment);
        events.publishEvent(new PublicationScheduled(viewer.actor(), document, moment));
        return acting.done(document.id(), viewer);
    }
}
