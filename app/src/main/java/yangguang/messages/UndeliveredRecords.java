package yangguang.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How messages stand, and what becomes of those that failed. */
@Component
class UndeliveredRecords {
    private static final String MESSAGES =
            " messages.message m join messages.delivery d on d.kind = m.way and d.record = m.id ";

    private static final String COUNTS =
            """
            select kind as way, state, count(*) as number
              from messages.delivery
             where body_id = any(:bodies) and kind = any(:ways)
               and (state in ('WAITING', 'FAILED') or state_since >= :from)
             group by kind, state
            """;

    private static final String FAILURES =
            "select m.id, m.key, d.body_id, m.way, d.cause, d.code, d.tries, d.state_since from"
                    + MESSAGES
                    + """
                     where d.state = 'FAILED' and d.body_id = any(:bodies) and m.id < :before
                     order by m.id desc
                     limit :most
                    """;

    private static final String ACCEPTED_SINCE =
            "select m.key, d.state_since from"
                    + MESSAGES
                    + """
                     where d.state = 'ACCEPTED' and d.body_id = any(:bodies)
                       and d.state_since >= :from
                     order by d.state_since desc
                     limit :most
                    """;

    private static final String IS_OF =
            """
            select exists (select from messages.message where id = :id and body_id = any(:bodies))
            """;

    private static final String RETRY =
            """
            update messages.delivery d
               set state = 'WAITING', state_since = :now, next_try = :now, tries = 0,
                   cause = null, code = null
              from messages.message m
             where d.kind = m.way and d.record = m.id and d.state = 'FAILED'
               and d.body_id = any(:bodies) and m.id = any(:ids)
            returning m.id, m.key, m.body_id
            """;

    private static final String FAILED_IDS =
            "select m.id from" + MESSAGES + "where d.state = 'FAILED' and d.body_id = any(:bodies)";

    private static final String GIVE_UP =
            """
            update messages.delivery d
               set state = 'GIVEN_UP', state_since = :now
              from messages.message m
             where d.kind = m.way and d.record = m.id and d.state = 'FAILED'
               and d.body_id = any(:bodies) and m.id = :id
            returning m.id, m.key, m.body_id
            """;

    record Count(Way way, Delivery.State state, long number) {}

    private final JdbcClient jdbc;

    UndeliveredRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What waits and what failed, and since that moment what was sent or given up. */
    List<Count> counts(Collection<Long> bodies, Instant from) {
        return jdbc.sql(COUNTS)
                .param("bodies", array(bodies))
                .param("from", MessageRecords.at(from))
                .param("ways", Way.names())
                .query(Count.class)
                .list();
    }

    /** The newest first, below that number. */
    List<Undelivered.Failure> failures(Collection<Long> bodies, long before, int most) {
        return jdbc.sql(FAILURES)
                .param("bodies", array(bodies))
                .param("before", before)
                .param("most", most)
                .query(UndeliveredRecords::failure)
                .list();
    }

    private static Undelivered.Failure failure(ResultSet row, int number) throws SQLException {
        return new Undelivered.Failure(
                row.getLong("id"),
                row.getString("key"),
                row.getLong("body_id"),
                Way.valueOf(row.getString("way")),
                Cause.valueOf(row.getString("cause")),
                row.getObject("code", Integer.class),
                row.getInt("tries"),
                MessageRecords.instant(row, "state_since"));
    }

    /** What the other side took over since then, the newest first. */
    List<Undelivered.Sent> accepted(Collection<Long> bodies, Instant from, int most) {
        return jdbc.sql(ACCEPTED_SINCE)
                .param("bodies", array(bodies))
                .param("from", MessageRecords.at(from))
                .param("most", most)
                .query(
                        (row, _) ->
                                new Undelivered.Sent(
                                        row.getString("key"),
                                        MessageRecords.instant(row, "state_since")))
                .list();
    }

    boolean isOf(Collection<Long> bodies, long id) {
        return jdbc.sql(IS_OF)
                .param("bodies", array(bodies))
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    List<Long> failed(Collection<Long> bodies) {
        return jdbc.sql(FAILED_IDS).param("bodies", array(bodies)).query(Long.class).list();
    }

    List<MessageRecords.Named> retry(Collection<Long> bodies, Collection<Long> ids, Instant now) {
        return jdbc.sql(RETRY)
                .param("bodies", array(bodies))
                .param("ids", array(ids))
                .param("now", MessageRecords.at(now))
                .query(MessageRecords.Named.class)
                .list();
    }

    Optional<MessageRecords.Named> giveUp(Collection<Long> bodies, long id, Instant now) {
        return jdbc.sql(GIVE_UP)
                .param("bodies", array(bodies))
                .param("id", id)
                .param("now", MessageRecords.at(now))
                .query(MessageRecords.Named.class)
                .optional();
    }

    private static Long[] array(Collection<Long> numbers) {
        return numbers.toArray(Long[]::new);
    }
}
