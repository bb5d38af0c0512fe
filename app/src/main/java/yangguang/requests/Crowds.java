package yangguang.requests;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.law.Law;

/**
 * 批量近似申请: near-identical requests of a burst form a crowd, named by its first. Each stays a request
 * of its own; the crowd only shows them together.
 */
@Component
class Crowds {
    private static final double ALIKE = 0.7;

    private static final String NEAREST =
            """
            select r.id, r.crowd, r.likeness
              from unnest(:bands) as asked (band)
             cross join lateral
                   (select s.request_id from requests.sketch s
                     where s.body_id = :body and s.band = asked.band and s.on_day >= :since
                     order by s.request_id desc
                     limit 1) as newest
              join requests.request r on r.id = newest.request_id
             order by r.id desc
            """;
    private static final String ADD =
            """
            insert into requests.sketch (body_id, band, on_day, request_id)
            select :body, band, :on, :id from unnest(:bands) as asked (band)
            on conflict do nothing
            """;

    private record Near(long id, @Nullable Long crowd, byte[] likeness) {}

    private final JdbcClient jdbc;
    private final Likeness likeness;
    private final Law law;

    Crowds(JdbcClient jdbc, Likeness likeness, Law law) {
        this.jdbc = jdbc;
        this.likeness = likeness;
        this.law = law;
    }

    /** The crowd that such a request belongs to; empty if it stands alone so far. */
    Optional<Long> of(long bodyId, byte[] sketch, LocalDate on) {
        return law.usual().crowdDays(on).flatMap(days -> since(on.minusDays(days), bodyId, sketch));
    }

    private Optional<Long> since(LocalDate since, long bodyId, byte[] sketch) {
        return jdbc
                .sql(NEAREST)
                .param("bands", likeness.bands(sketch))
                .param("body", bodyId)
                .param("since", since)
                .query(
                        (row, _) ->
                                new Near(
                                        row.getLong("id"),
                                        row.getObject("crowd", Long.class),
                                        row.getBytes("likeness")))
                .list()
                .stream()
                .filter(near -> alike(near.likeness(), sketch))
                .findFirst()
                .map(near -> near.crowd() == null ? near.id() : near.crowd());
    }

    /** Whether two requests ask for nearly the same. */
    static boolean alike(byte[] one, byte[] other) {
        return Likeness.between(one, other) >= ALIKE;
    }

    /** Lets later requests find this one. */
    void remember(long bodyId, long requestId, byte[] sketch, LocalDate on) {
        jdbc.sql(ADD)
                .param("body", bodyId)
                .param("bands", Arrays.stream(likeness.bands(sketch)).distinct().toArray())
                .param("on", on)
                .param("id", requestId)
                .update();
    }
}
