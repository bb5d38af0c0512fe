package yangguang.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;

/** Who stands in for whom, as far as it is not over. */
@Component
class SubstituteRecords {
    private static final String CURRENT =
            """
            select id, officer, substitute, from_day, to_day, named_by_name, named_at
              from requests.substitute
             where body_id = :body and to_day >= :today and ended_at is null
             order by from_day, id
            """;
    private static final String ADD =
            """
            insert into requests.substitute
                   (body_id, officer, substitute, from_day, to_day, named_by, named_by_name, named_at)
            values (:body, :officer, :substitute, :from, :to, :by, :byName, :at)
            """;
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtext('substitute'), :body)";
    private static final String END =
            """
            update requests.substitute set ended_at = :at
             where id = :id and body_id = :body and ended_at is null
            returning id, officer, substitute, from_day, to_day, named_by_name, named_at
            """;

    private final JdbcClient jdbc;

    SubstituteRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Substitute> current(long body, LocalDate today) {
        return jdbc.sql(CURRENT)
                .param("body", body)
                .param("today", today)
                .query((row, _) -> substitute(row))
                .list();
    }

    /** One at a time of a body, so that no two days have two substitutes. */
    void lock(long body) {
        jdbc.sql(LOCK).param("body", (int) body).query((_, _) -> true).single();
    }

    void add(Viewer by, long officer, long substitute, LocalDate from, LocalDate to, Instant at) {
        jdbc.sql(ADD)
                .param("body", by.bodyId())
                .param("officer", officer)
                .param("substitute", substitute)
                .param("from", from)
                .param("to", to)
                .param("by", by.personId())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Substitute> end(long body, long id, Instant at) {
        return jdbc.sql(END)
                .param("id", id)
                .param("body", body)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> substitute(row))
                .optional();
    }

    private static Substitute substitute(ResultSet row) throws SQLException {
        return new Substitute(
                row.getLong("id"),
                row.getLong("officer"),
                row.getLong("substitute"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("named_by_name"),
                row.getObject("named_at", OffsetDateTime.class).toInstant());
    }
}
