package yangguang.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.law.Law;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.pages.DayKey;
import yangguang.pages.Slice;

/** 答复公开: what was asked and how it was answered, without anybody in it. */
@Component
public class DisclosureLog {
    /** Sent with the number of the body when its public pages about requests change. */
    public static final String NOTICE = "requests";

    private static final String PAGE =
            """
            select p.request_id, p.body_id, p.on_day, p.subject, p.summary, p.outcome,
                   coalesce(r.received_on, r.submitted_on) as governed
              from requests.published p
              join requests.request r on r.id = p.request_id
             where (:whole or p.body_id = any(:bodies))
               and (p.on_day, p.request_id) < (:day, :id)
             order by p.on_day desc, p.request_id desc
             limit :limit
            """;

    /**
     * @param outcome its row in the statutory table, in words
     */
    public record Line(
            long requestId,
            long bodyId,
            LocalDate onDay,
            String subject,
            String summary,
            String outcome) {}

    private final JdbcClient jdbc;
    private final Law law;

    DisclosureLog(JdbcClient jdbc, Law law) {
        this.jdbc = jdbc;
        this.law = law;
    }

    /**
     * Newest first.
     *
     * @param bodies whose answers; empty for all
     * @param after where the part before ended; anything strange begins anew
     */
    public Slice<Line> page(Set<Long> bodies, @Nullable String after, int limit) {
        var key = DayKey.parse(after).orElse(DayKey.NEWEST);
        return Slice.of(
                jdbc.sql(PAGE)
                        .param("whole", bodies.isEmpty())
                        .param("bodies", bodies.stream().mapToLong(Long::longValue).toArray())
                        .param("day", key.day())
                        .param("id", key.id())
                        .param("limit", limit + 1)
                        .query((row, _) -> line(row))
                        .list(),
                limit,
                line -> new DayKey(line.onDay(), line.requestId()));
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("request_id"),
                row.getLong("body_id"),
                row.getObject("on_day", LocalDate.class),
                row.getString("subject"),
                row.getString("summary"),
                label(row.getString("outcome"), row.getObject("governed", LocalDate.class)));
    }

    private String label(String code, LocalDate governed) {
        return law.outcomes().on(governed).stream()
                .filter(facts -> facts.code().equals(code))
                .map(OutcomeFacts::label)
                .findFirst()
                .orElse(code);
    }
}
