package yangguang.requests;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.pages.Slice;

/** 答复公开: what was asked and how it was answered, without anybody in it. */
@Component
public class DisclosureLog {
    private static final String PAGE =
            """
            select request_id, body_id, on_day, subject, summary, outcome
              from requests.published
             where (:whole or body_id = any(:bodies))
               and (on_day, request_id) < (:day, :id)
             order by on_day desc, request_id desc
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

    DisclosureLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                        .query(Line.class)
                        .list();
        if (read.size() <= limit) return new Slice<>(read, null);
        var last = read.get(limit - 1);
        return new Slice<>(read.subList(0, limit), last.onDay() + "-" + last.requestId());
    }
}
