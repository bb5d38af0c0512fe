package yangguang.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which reminders were given. */
@Component
class ReminderRecords {
    private static final String NEAR =
            """
            select r.id, r.body_id, r.due_on,
                   (select min(mark) from requests.reminder given where given.request_id = r.id)
                       as latest
              from requests.request r
             where r.ended_on is null and r.received_on is not null and r.merged_into is null
               and (r.due_on <= :farthest
                    or exists (select from requests.reminder given where given.request_id = r.id))
               and r.id > :after
             order by r.id
             limit :most
            """;
    private static final String GIVE =
            """
            insert into requests.reminder (request_id, mark, due_on, at)
            values (:request, :mark, :due, :at)
            on conflict (request_id, mark) do nothing
            """;
    private static final String TAKE_BACK =
            "delete from requests.reminder where request_id = :request and mark < :mark";

    /**
     * A request that is due before long, or was before its day moved.
     *
     * @param dueOn null while its clock stands still
     * @param latest of the reminders that were given; null before the first
     */
    record Near(long id, long bodyId, @Nullable LocalDate dueOn, @Nullable Integer latest) {}

    private final JdbcClient jdbc;

    ReminderRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their ids, in parts. */
    List<Near> near(LocalDate farthest, long after, int most) {
        return jdbc.sql(NEAR)
                .param("farthest", farthest)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> near(row))
                .list();
    }

    private static Near near(ResultSet row) throws SQLException {
        return new Near(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("latest", Integer.class));
    }

    /** Whether it was not given before. */
    boolean give(long requestId, int mark, LocalDate dueOn, Instant at) {
        return jdbc.sql(GIVE)
                        .param("request", requestId)
                        .param("mark", mark)
                        .param("due", dueOn)
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Those of a later time than that lie ahead again. */
    void takeBack(long requestId, int mark) {
        jdbc.sql(TAKE_BACK).param("request", requestId).param("mark", mark).update();
    }
}
