package yangguang.messages;

import static yangguang.messages.MessageRecords.at;
import static yangguang.messages.MessageRecords.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to leave the house, of every kind, and how far it is. */
@Component
class DeliveryRecords {
    private static final String PARCEL = "kind, record, line, body_id, queued_at, tries";

    private static final String ADD =
            """
            insert into messages.delivery
                   (kind, record, line, body_id, queued_at, state_since, next_try)
            values (:kind, :record, :line, :body, :now, :now, :now)
            """;

    /** The row that another node is just taking is skipped. */
    private static final String TAKE =
            """
            update messages.delivery
               set tries = tries + 1, next_try = :until
             where kind = :kind
               and record = (select record
                               from messages.delivery
                              where state = 'WAITING' and kind = :kind
                                and next_try <= :now and tries < :most
                              order by next_try, record
                              limit 1
                                for update skip locked)
            returning\s"""
                    + PARCEL;

    /** Whatever else was noted meanwhile: it is true that it was taken over. */
    private static final String ACCEPTED =
            """
            update messages.delivery
               set state = 'ACCEPTED', state_since = :now, failing_since = null,
                   cause = null, code = null, said = ''
             where kind = :kind and record = :record
            """;

    private static final String LATER =
            """
            update messages.delivery
               set next_try = :next,
                   failing_since = case when :cause <> 'UNDER_WAY'
                                        then coalesce(failing_since, :now) end,
                   cause = :cause, code = :code, said = :said
             where kind = :kind and record = :record and tries = :tries and state = 'WAITING'
            """;

    private static final String FAILED =
            """
            update messages.delivery
               set state = 'FAILED', state_since = :now, cause = :cause, code = :code, said = :said
             where kind = :kind and record = :record and tries = :tries and state = 'WAITING'
            returning\s"""
                    + PARCEL;

    private static final String EXHAUSTED =
            """
            update messages.delivery
               set state = 'FAILED', state_since = :now, cause = coalesce(cause, 'INTERRUPTED')
             where state = 'WAITING' and kind = :kind and next_try <= :now and tries >= :most
            returning\s"""
                    + PARCEL;

    private static final String WITHOUT_A_WAY =
            """
            update messages.delivery
               set state = 'FAILED', state_since = :now, cause = 'NOT_SET_UP', code = null
             where state = 'WAITING' and kind = :kind and next_try <= :now
               and state_since <= :before
            returning\s"""
                    + PARCEL;

    private static final String OF =
            """
            select record, state, state_since, tries from messages.delivery
             where kind = :kind and record = any(:records)
            """;

    private static final String LINES =
            """
            select distinct on (line) line, cause, code, said,
                   count(*) filter (where state = 'WAITING') over one as waiting,
                   count(*) filter (where state = 'FAILED') over one as failed,
                   min(failing_since) over one as since
              from messages.delivery
             where kind = :kind and line = any(:lines) and state in ('WAITING', 'FAILED')
            window one as (partition by line)
             order by line, cause is null, tries desc, record desc
            """;

    private static final String AGAIN =
            """
            update messages.delivery
               set state = 'WAITING', next_try = :now, tries = 0,
                   state_since = case state when 'WAITING' then state_since else :now end
             where kind = :kind and line = :line and state in ('WAITING', 'FAILED')
            """;

    private static final String DROP =
            """
            delete from messages.delivery
             where kind = :kind and line = :line and state in ('WAITING', 'FAILED')
            """;
    private static final String DROP_ALL = DROP + " returning record";
    private static final String DROP_ONE = DROP + " and record = :record";

    private final JdbcClient jdbc;

    DeliveryRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String kind, long line, long record, long body, Instant now) {
        jdbc.sql(ADD)
                .param("kind", kind)
                .param("line", line)
                .param("record", record)
                .param("body", body)
                .param("now", at(now))
                .update();
    }

    /** Takes one that is due; nobody else gets it before that moment. */
    Optional<Parcel> take(String kind, Instant now, Instant until) {
        return jdbc.sql(TAKE)
                .param("kind", kind)
                .param("now", at(now))
                .param("until", at(until))
                .param("most", Patience.MOST_TRIES)
                .query(DeliveryRecords::parcel)
                .optional();
    }

    void accepted(Parcel parcel, Instant now) {
        one(ACCEPTED, parcel).param("now", at(now)).update();
    }

    void later(Parcel parcel, Instant now, Instant next, Answer.Later answer) {
        one(LATER, parcel)
                .param("tries", parcel.tries())
                .param("now", at(now))
                .param("next", at(next))
                .param("cause", answer.cause().name())
                .param("code", answer.code())
                .param("said", answer.said())
                .update();
    }

    /** Those that failed by it: one, or none where it was noted meanwhile. */
    List<Parcel> failed(Parcel parcel, Instant now, Answer.Never answer) {
        return one(FAILED, parcel)
                .param("tries", parcel.tries())
                .param("now", at(now))
                .param("cause", answer.cause().name())
                .param("code", answer.code())
                .param("said", answer.said())
                .query(DeliveryRecords::parcel)
                .list();
    }

    List<Parcel> exhausted(String kind, Instant now) {
        return jdbc.sql(EXHAUSTED)
                .param("kind", kind)
                .param("now", at(now))
                .param("most", Patience.MOST_TRIES)
                .query(DeliveryRecords::parcel)
                .list();
    }

    List<Parcel> withoutAWay(String kind, Instant now) {
        return jdbc.sql(WITHOUT_A_WAY)
                .param("kind", kind)
                .param("now", at(now))
                .param("before", at(now.minus(Patience.WITHOUT_A_WAY)))
                .query(DeliveryRecords::parcel)
                .list();
    }

    Map<Long, Delivery> of(String kind, Collection<Long> records) {
        var found = new HashMap<Long, Delivery>();
        if (records.isEmpty()) return found;
        jdbc.sql(OF)
                .param("kind", kind)
                .param("records", records.toArray(Long[]::new))
                .query((RowCallbackHandler) row -> found.put(row.getLong("record"), delivery(row)));
        return found;
    }

    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                Delivery.State.valueOf(row.getString("state")),
                instant(row, "state_since"),
                row.getInt("tries"));
    }

    Map<Long, LineState> lines(String kind, Collection<Long> lines) {
        var states = new HashMap<Long, LineState>();
        if (lines.isEmpty()) return states;
        jdbc.sql(LINES)
                .param("kind", kind)
                .param("lines", lines.toArray(Long[]::new))
                .query((RowCallbackHandler) row -> states.put(row.getLong("line"), state(row)));
        return states;
    }

    private static LineState state(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        return new LineState(
                row.getLong("waiting"),
                row.getLong("failed"),
                since(row),
                cause == null ? null : Cause.valueOf(cause),
                row.getObject("code", Integer.class),
                row.getString("said"));
    }

    private static @Nullable Instant since(ResultSet row) throws SQLException {
        var since = row.getObject("since", OffsetDateTime.class);
        return since == null ? null : since.toInstant();
    }

    int again(String kind, long line, Instant now) {
        return jdbc.sql(AGAIN)
                .param("kind", kind)
                .param("line", line)
                .param("now", at(now))
                .update();
    }

    List<Long> drop(String kind, long line) {
        return jdbc.sql(DROP_ALL).param("kind", kind).param("line", line).query(Long.class).list();
    }

    boolean drop(String kind, long line, long record) {
        return jdbc.sql(DROP_ONE)
                        .param("kind", kind)
                        .param("line", line)
                        .param("record", record)
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec one(String sql, Parcel parcel) {
        return jdbc.sql(sql).param("kind", parcel.kind()).param("record", parcel.record());
    }

    private static Parcel parcel(ResultSet row, int number) throws SQLException {
        return new Parcel(
                row.getString("kind"),
                row.getLong("record"),
                row.getLong("line"),
                row.getLong("body_id"),
                instant(row, "queued_at"),
                row.getInt("tries"));
    }
}
