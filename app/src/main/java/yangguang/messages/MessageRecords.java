package yangguang.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.secrets.Seal;

/** The messages as the database keeps them; what is personal is sealed until it is wiped. */
@Component
class MessageRecords {
    private static final String ADD =
            """
            insert into messages.message
                   (key, body_id, way, recipient, subject, text,
                    queued_at, state_since, next_try)
            values (:key, :body, :way, :recipient, :subject, :text, :now, :now, :now)
            on conflict (key) do nothing
            returning id
            """;

    private static final String ADD_FILE =
            """
            insert into messages.file (message_id, number, name, type, bytes)
            values (:id, :number, :name, :type, :bytes)
            """;

    private static final String FILES =
            "select number, name, type, bytes from messages.file where message_id = :id order by number";

    private static final String DELIVERY =
            "select state, state_since, tries from messages.message where key = :key";

    /** The row that another node is just taking is skipped. */
    private static final String TAKE =
            """
            update messages.message
               set tries = tries + 1, next_try = :until
             where id = (select id
                           from messages.message
                          where state = 'WAITING' and way = :way
                            and next_try <= :now and tries < :most
                          order by next_try, id
                          limit 1
                            for update skip locked)
            returning id, key, token, body_id, recipient, subject, text, queued_at, tries
            """;

    private static final String ACCEPTED =
            """
            with wiped as (delete from messages.file where message_id = :id)
            update messages.message
               set state = 'ACCEPTED', state_since = :now, cause = null, code = null,
                   recipient = null, subject = null, text = null
             where id = :id
            """;

    private static final String LATER =
            """
            update messages.message
               set next_try = :next, cause = :cause, code = :code
             where id = :id and tries = :tries and state = 'WAITING'
            """;

    private static final String FAILED =
            """
            update messages.message
               set state = 'FAILED', state_since = :now, cause = :cause, code = :code
             where id = :id and tries = :tries and state = 'WAITING'
            returning id, key, body_id
            """;

    private static final String EXHAUSTED =
            """
            update messages.message
               set state = 'FAILED', state_since = :now, cause = coalesce(cause, 'INTERRUPTED')
             where state = 'WAITING' and way = :way and next_try <= :now and tries >= :most
            returning id, key, body_id
            """;

    private static final String WITHOUT_A_WAY =
            """
            update messages.message
               set state = 'FAILED', state_since = :now, cause = 'NOT_SET_UP', code = null
             where state = 'WAITING' and way = :way and next_try <= :now
               and state_since <= :before
            returning id, key, body_id
            """;

    private static final String FORGOTTEN =
            """
            with gone as
                 (update messages.message
                     set state = 'GIVEN_UP', state_since = :now,
                         recipient = null, subject = null, text = null
                   where id in (select id
                                  from messages.message
                                 where state = 'FAILED' and state_since <= :before
                                 limit 100
                                   for update skip locked)
                  returning id, key, body_id),
                 wiped as
                 (delete from messages.file where message_id in (select id from gone))
            select id, key, body_id from gone
            """;

    /** A message that this node is to send now; the sealed parts are still closed. */
    record Taken(
            long id,
            String key,
            UUID token,
            long bodyId,
            byte[] recipient,
            byte[] subject,
            byte[] text,
            Instant queuedAt,
            int tries) {}

    /** A message by number and key. */
    record Named(long id, String key, long bodyId) {}

    private final JdbcClient jdbc;
    private final Seal seal;

    MessageRecords(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void add(OutgoingMessage message, Instant now) {
        addMessage(message, now).ifPresent(id -> addFiles(id, message));
    }

    /** Its number; empty where one with that key was queued before. */
    private Optional<Long> addMessage(OutgoingMessage message, Instant now) {
        return jdbc.sql(ADD)
                .param("key", message.key())
                .param("body", message.bodyId())
                .param("way", message.way().name())
                .param("recipient", seal.closeText(label(message.key(), "to"), message.to()))
                .param(
                        "subject",
                        seal.closeText(label(message.key(), "subject"), message.subject()))
                .param("text", seal.closeText(label(message.key(), "text"), message.text()))
                .param("now", at(now))
                .query(Long.class)
                .optional();
    }

    private void addFiles(long id, OutgoingMessage message) {
        int number = 0;
        for (var file : message.files()) {
            jdbc.sql(ADD_FILE)
                    .param("id", id)
                    .param("number", ++number)
                    .param("name", seal.closeText(fileLabel(id, number, "name"), file.name()))
                    .param("type", file.type())
                    .param("bytes", seal.close(fileLabel(id, number, "bytes"), file.bytes()))
                    .update();
        }
    }

    Optional<Delivery> delivery(String key) {
        return jdbc.sql(DELIVERY)
                .param("key", key)
                .query(
                        (row, _) ->
                                new Delivery(
                                        Delivery.State.valueOf(row.getString("state")),
                                        instant(row, "state_since"),
                                        row.getInt("tries")))
                .optional();
    }

    /** Takes one message that is due; nobody else gets it before that moment. */
    Optional<Taken> take(Way way, Instant now, Instant until) {
        return jdbc.sql(TAKE)
                .param("way", way.name())
                .param("now", at(now))
                .param("until", at(until))
                .param("most", Patience.MOST_TRIES)
                .query(MessageRecords::taken)
                .optional();
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(
                row.getLong("id"),
                row.getString("key"),
                row.getObject("token", UUID.class),
                row.getLong("body_id"),
                row.getBytes("recipient"),
                row.getBytes("subject"),
                row.getBytes("text"),
                instant(row, "queued_at"),
                row.getInt("tries"));
    }

    /**
     * @throws yangguang.secrets.BrokenSeal if the key is gone
     */
    Letter open(Taken one, String sender) {
        return new Letter(
                one.token(),
                sender,
                seal.openText(label(one.key(), "to"), one.recipient()),
                seal.openText(label(one.key(), "subject"), one.subject()),
                seal.openText(label(one.key(), "text"), one.text()),
                files(one.id()),
                one.queuedAt());
    }

    private List<Enclosure> files(long id) {
        return jdbc.sql(FILES)
                .param("id", id)
                .query((row, _) -> file(id, row.getInt("number"), row))
                .list();
    }

    private Enclosure file(long id, int number, ResultSet row) throws SQLException {
        return new Enclosure(
                seal.openText(fileLabel(id, number, "name"), row.getBytes("name")),
                row.getString("type"),
                seal.open(fileLabel(id, number, "bytes"), row.getBytes("bytes")));
    }

    /** Whatever else was noted meanwhile: it is true that it was taken over. */
    void accepted(Taken one, Instant now) {
        jdbc.sql(ACCEPTED).param("id", one.id()).param("now", at(now)).update();
    }

    void later(Taken one, Instant next, Cause cause, @Nullable Integer code) {
        jdbc.sql(LATER)
                .param("id", one.id())
                .param("tries", one.tries())
                .param("next", at(next))
                .param("cause", cause.name())
                .param("code", code)
                .update();
    }

    /** Those that failed by it: one, or none where it was noted meanwhile. */
    List<Named> failed(Taken one, Instant now, Cause cause, @Nullable Integer code) {
        return jdbc.sql(FAILED)
                .param("id", one.id())
                .param("tries", one.tries())
                .param("now", at(now))
                .param("cause", cause.name())
                .param("code", code)
                .query(Named.class)
                .list();
    }

    List<Named> failExhausted(Way way, Instant now) {
        return jdbc.sql(EXHAUSTED)
                .param("way", way.name())
                .param("now", at(now))
                .param("most", Patience.MOST_TRIES)
                .query(Named.class)
                .list();
    }

    List<Named> failWithoutAWay(Way way, Instant now) {
        return jdbc.sql(WITHOUT_A_WAY)
                .param("way", way.name())
                .param("now", at(now))
                .param("before", at(now.minus(Patience.WITHOUT_A_WAY)))
                .query(Named.class)
                .list();
    }

    /** At most a hundred of those that failed so long ago. */
    List<Named> giveUpForgotten(Instant now) {
        return jdbc.sql(FORGOTTEN)
                .param("now", at(now))
                .param("before", at(now.minus(Patience.WITH_ADMINISTRATORS)))
                .query(Named.class)
                .list();
    }

    /** Bound to the row, so that no part can be put into another message. */
    private static String label(String key, String part) {
        return "message " + part + " of " + key;
    }

    private static String fileLabel(long id, int number, String part) {
        return "message " + id + " file " + number + " " + part;
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
