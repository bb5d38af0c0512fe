package yangguang.requests;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;
import yangguang.tally.Counted;
import yangguang.tally.TallyEntry;

/** 未申请先找到: somebody who was about to ask took a document that was already public. */
@Component
public class FoundBefore {
    static final String KIND = "avoided-request";

    private static final String ADD =
            """
            insert into requests.avoided (body_id, on_day, index_number, at)
            values (:body, :on, :document, :at)
            returning id
            """;

    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FoundBefore(Drafts drafts, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A request that need not be made. */
    public record RequestAvoided(RecordRef ref, long bodyId, LocalDate day, String indexNumber)
            implements Recorded, Counted {
        @Override
        public Act act() {
            return Act.adding(
                    "request.avoided",
                    new Actor.Applicant(),
                    bodyId,
                    ref,
                    Map.of("index number", indexNumber));
        }

        @Override
        public List<TallyEntry> entries() {
            return List.of(RequestFigures.avoided(bodyId, day, ref));
        }
    }

    /** The draft is discarded with it; without one there was no request to avoid. */
    @Transactional
    public void take(DraftCode code, String indexNumber) {
        drafts.discard(code).ifPresent(draft -> avoided(draft.bodyId(), indexNumber));
    }

    private void avoided(long bodyId, String indexNumber) {
        var today = LocalDate.now(clock);
        long id =
                jdbc.sql(ADD)
                        .param("body", bodyId)
                        .param("on", today)
                        .param("document", indexNumber)
                        .param("at", Timestamp.from(clock.instant()))
                        .query(Long.class)
                        .single();
        events.publishEvent(
                new RequestAvoided(new RecordRef(KIND, id), bodyId, today, indexNumber));
    }
}
