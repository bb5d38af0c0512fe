package yangguang.requests;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;
import yangguang.pages.NoSuchRecord;
import yangguang.secrets.Seal;

/** 评价: one answer to one question about a request that ended, once. */
@Component
public class GiveFeedback {
    private static final String ADD =
            """
            insert into requests.feedback (request_id, score, sealed, at)
            values (:id, :score, :sealed, :at)
            on conflict (request_id) do nothing
            """;

    private final Cases cases;
    private final JdbcClient jdbc;
    private final Seal seal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GiveFeedback(
            Cases cases,
            JdbcClient jdbc,
            Seal seal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.seal = seal;
        this.events = events;
        this.clock = clock;
    }

    /** 满意、一般、不满意. */
    public enum Score {
        BAD,
        FAIR,
        GOOD
    }

    /** An applicant said what they think of it. */
    record FeedbackGiven(Request request, Score score) implements Recorded {
        @Override
        public Act act() {
            return Act.adding(
                    "request.feedback-given",
                    new Actor.Applicant(),
                    request.bodyId(),
                    request.ref(),
                    Map.of("score", score.name()));
        }
    }

    /**
     * A second answer changes nothing.
     *
     * @param text may be empty
     * @throws NoSuchRecord while the request is open
     */
    @Transactional
    public void give(long id, Score score, String text) {
        var request = cases.read(id);
        if (request.isOpen()) throw new NoSuchRecord("feedback on an open request " + id);
        int added =
                jdbc.sql(ADD)
                        .param("id", id)
                        .param("score", score.ordinal() + 1)
                        .param("sealed", text.isBlank() ? null : closed(id, text.strip()))
                        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update();
        if (added == 1) events.publishEvent(new FeedbackGiven(request, score));
    }

    private byte[] closed(long id, String text) {
        return seal.closeText("request " + id + " feedback", text);
    }
}
