package yangguang.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.secrets.Seal;

/** The messages as the database keeps them; what is personal is sealed until it is wiped. */
@Component
class MessageRecords {
    private static final String ADD =
            """
            insert into messages.message (key, body_id, way, recipient, subject, text)
            values (:key, :body, :way, :recipient, :subject, :text)
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
            """
            select d.state, d.state_since, d.tries
              from messages.message m
              join messages.delivery d on d.kind = m.way and d.record = m.id
             where m.key = :key
            """;

    private static final String SEALED =
            "select key, token, recipient, subject, text from messages.message where id = :id";

    private static final String NAMED =
            "select id, key, body_id from messages.message where id = :id";

    private static final String WIPE =
            """
            with wiped as (delete from messages.file where message_id = :id)
            update messages.message set recipient = null, subject = null, text = null where id = :id
            """;

    private static final String FORGOTTEN =
            """
            with given as
                 (update messages.delivery
                     set state = 'GIVEN_UP', state_since = :now
                   where (kind, record) in
                         (select kind, record
                            from messages.delivery
                           where state = 'FAILED' and state_since <= :before
                             and kind = any(:kinds)
                           limit 100
                             for update skip locked)
                  returning record),
                 gone as
                 (update messages.message set recipient = null, subject = null, text = null
                   where id in (select record from given)
                  returning id, key, body_id),
                 wiped as
                 (delete from messages.file where message_id in (select id from gone))
            select id, key, body_id from gone
            """;

    /** A message by number and key. */
    record Named(long id, String key, long bodyId) {}

    private final JdbcClient jdbc;
    private final Seal seal;

    MessageRecords(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Its number; empty where one with that key was written down before. */
    Optional<Long> add(OutgoingMessage message) {
        var added = addMessage(message);
        added.ifPresent(id -> addFiles(id, message));
        return added;
    }

    private Optional<Long> addMessage(OutgoingMessage message) {
        return jdbc.sql(ADD)
                .param("key", message.key())
                .param("body", message.bodyId())
                .param("way", message.way().name())
                .param("recipient", seal.closeText(label(message.key(), "to"), message.to()))
                .param(
                        "subject",
                        seal.closeText(label(message.key(), "subject"), message.subject()))
                .param("text", seal.closeText(label(message.key(), "text"), message.text()))
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
                .query((row, _) -> DeliveryRecords.delivery(row))
                .optional();
    }

    /**
     * @throws yangguang.secrets.BrokenSeal if the key is gone
     */
    Letter open(Parcel parcel, String sender) {
        var sealed = jdbc.sql(SEALED).param("id", parcel.record()).query(Sealed.class).single();
        return new Letter(
                sealed.token(),
                sender,
                seal.openText(label(sealed.key(), "to"), sealed.recipient()),
                seal.openText(label(sealed.key(), "subject"), sealed.subject()),
                seal.openText(label(sealed.key(), "text"), sealed.text()),
                files(parcel.record()),
                parcel.queuedAt());
    }

    private record Sealed(String key, UUID token, byte[] recipient, byte[] subject, byte[] text) {}

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

    Named named(long id) {
        return jdbc.sql(NAMED).param("id", id).query(Named.class).single();
    }

    /** What is personal goes when it is over. */
    void wipe(long id) {
        jdbc.sql(WIPE).param("id", id).update();
    }

    /** At most a hundred of those that failed so long ago. */
    List<Named> giveUpForgotten(Instant now) {
        return jdbc.sql(FORGOTTEN)
                .param("now", at(now))
                .param("before", at(now.minus(Patience.WITH_ADMINISTRATORS)))
                .param("kinds", Way.names())
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
