package yangguang.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.law.Law;
import yangguang.law.outcomes.OutcomeFacts;
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
    private static final Pattern KEY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(\\d{1,18})");
    private static final Key NEWEST = new Key(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

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

    /** Where the list goes on; it stands in addresses. */
    private record Key(LocalDate day, long id) {
        static Optional<Key> parse(@Nullable String typed) {
            var parts = KEY.matcher(typed == null ? "" : typed);
            if (!parts.matches()) return Optional.empty();
            try {
                var day = LocalDate.parse(parts.group(1));
                return Optional.of(new Key(day, Long.parseLong(parts.group(2))));
            } catch (DateTimeParseException noSuchDay) {
                return Optional.empty();
            }
        }
    }

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
        var key = Key.parse(after).orElse(NEWEST);
        var read =
                jdbc.sql(PAGE)
                        .param("whole", bodies.isEmpty())
                        .param("bodies", bodies.stream().mapToLong(Long::longValue).toArray())
                        .param("day", key.day())
                        .param("id", key.id())
                        .param("limit", limit + 1)
                        .query((row, _) -> line(row))
                        .list();
        if (read.size() <= limit) return new Slice<>(read, null);
        var last = read.get(limit - 1);
        return new Slice<>(read.subList(0, limit), last.onDay() + "-" + last.requestId());
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
