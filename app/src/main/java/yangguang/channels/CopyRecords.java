package yangguang.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.files.FileType;
import yangguang.files.StoredFile;
import yangguang.journal.Actor;

/** Which documents are where. */
@Component
class CopyRecords {
    private static final String COLUMNS =
            """
            select id, body_id, document_id, channel, public_on, until, place, proof_hash, proof_name,
                   proof_type, proof_size, recorded_name, down_on, recalled_on
              from channels.copy
            """;
    private static final String OF_DOCUMENT =
            COLUMNS + " where document_id = :document and not struck order by public_on, id";
    private static final String FIND =
            COLUMNS + " where id = :id and body_id = any(:bodies) and not struck";
    private static final String DUE_DOWN =
            COLUMNS
                    + """
                     where body_id = :body and not struck and down_on is null
                       and (recalled_on is not null or until < :today)
                     order by coalesce(recalled_on, until), id
                     limit :most
                    """;
    private static final String ADD =
            """
            insert into channels.copy (body_id, document_id, channel, public_on, until, place,
                proof_hash, proof_name, proof_type, proof_size, recorded_by, recorded_name, recorded_at)
            values (:body, :document, :channel, :on, :until, :place, :hash, :name, :type, :size, :by,
                :byName, :at)
            returning id
            """;
    private static final String PROVE =
            """
            update channels.copy
               set proof_hash = :hash, proof_name = :name, proof_type = :type, proof_size = :size
             where id = :id
            """;
    private static final String TAKE_DOWN =
            "update channels.copy set down_on = :on where id = :id and down_on is null";
    private static final String STRIKE = "update channels.copy set struck = true where id = :id";
    private static final String RECALL =
            """
            update channels.copy set recalled_on = :on
             where document_id = :document and not struck and down_on is null and recalled_on is null
            """;
    private static final String FIRST_DAYS =
            """
            select channel, min(public_on) as first from channels.copy
             where document_id = :document and not struck
             group by channel
            """;
    private static final String ALL_FIRST_DAYS =
            """
            select document_id, body_id, channel, min(public_on) as first from channels.copy
             where not struck
             group by document_id, body_id, channel
             order by document_id
            """;
    private static final String CHANNELS_BETWEEN =
            """
            select distinct body_id, channel from channels.copy
             where body_id = any(:bodies) and public_on between :from and :until and not struck
            """;

    private static final String PLACES =
            """
            select distinct on (document_id) document_id, place from channels.copy
             where document_id = any(:documents) and channel = :channel and not struck
             order by document_id, public_on desc, id desc
            """;

    private static final String FIRST =
            """
            select public_on from channels.copy
             where body_id = :body and channel = :channel and not struck
             order by public_on limit 1
            """;

    /** Held until the end, so that two who record at once count once. */
    private static final String HOLD = "select pg_advisory_xact_lock(20260, :document::int)";

    private final JdbcClient jdbc;

    CopyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Copy> of(long document) {
        return jdbc.sql(OF_DOCUMENT).param("document", document).query(CopyRecords::copy).list();
    }

    Optional<Copy> find(long id, Set<Long> bodies) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("bodies", bodies.toArray(Long[]::new))
                .query(CopyRecords::copy)
                .optional();
    }

    List<Copy> dueDown(long body, LocalDate today, int most) {
        return jdbc.sql(DUE_DOWN)
                .param("body", body)
                .param("today", today)
                .param("most", most)
                .query(CopyRecords::copy)
                .list();
    }

    void hold(long document) {
        jdbc.sql(HOLD)
                .param("document", document % Integer.MAX_VALUE)
                .query((row, n) -> 0)
                .single();
    }

    long add(Copy copy, Actor by, Instant at) {
        StoredFile proof = copy.proof();
        return jdbc.sql(ADD)
                .param("body", copy.bodyId())
                .param("document", copy.documentId())
                .param("channel", copy.channel().name())
                .param("on", copy.on())
                .param("until", copy.until())
                .param("place", copy.place())
                .param("hash", proof == null ? null : proof.hash())
                .param("name", proof == null ? null : proof.name())
                .param("type", proof == null ? null : proof.type().name())
                .param("size", proof == null ? null : proof.size())
                .param("by", by instanceof Actor.Person(long id, var _) ? id : null)
                .param("byName", copy.recordedBy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void prove(long id, StoredFile proof) {
        jdbc.sql(PROVE)
                .param("id", id)
                .param("hash", proof.hash())
                .param("name", proof.name())
                .param("type", proof.type().name())
                .param("size", proof.size())
                .update();
    }

    void takeDown(long id, LocalDate on) {
        jdbc.sql(TAKE_DOWN).param("id", id).param("on", on).update();
    }

    void strike(long id) {
        jdbc.sql(STRIKE).param("id", id).update();
    }

    int recall(long document, LocalDate on) {
        return jdbc.sql(RECALL).param("document", document).param("on", on).update();
    }

    /** The latest place of each of these documents on one channel. */
    Map<Long, String> places(Collection<Long> documents, Channel channel) {
        var places = new HashMap<Long, String>();
        jdbc.sql(PLACES)
                .param("documents", documents.toArray(Long[]::new))
                .param("channel", channel.name())
                .query(
                        (RowCallbackHandler)
                                row ->
                                        places.put(
                                                row.getLong("document_id"),
                                                row.getString("place")));
        return places;
    }

    /** The first day on which a body had anything there. */
    Optional<LocalDate> first(long body, Channel channel) {
        return jdbc.sql(FIRST)
                .param("body", body)
                .param("channel", channel.name())
                .query(LocalDate.class)
                .optional();
    }

    /** The first day on which it was public, for each figure it counts for. */
    Map<String, LocalDate> firstDays(long document) {
        var first = new HashMap<String, LocalDate>();
        jdbc.sql(FIRST_DAYS)
                .param("document", document)
                .query((RowCallbackHandler) row -> earlier(first, row));
        return first;
    }

    /** The same of all documents, one after the other. */
    void eachFirstDays(Consumer<Counts> each) {
        var gathered = new Gathered(each);
        jdbc.sql(ALL_FIRST_DAYS).withFetchSize(1000).query((RowCallbackHandler) gathered::add);
        gathered.end();
    }

    /** For which figures anything was public in that time, by body. */
    Map<Long, Set<String>> indicators(Set<Long> bodies, LocalDate from, LocalDate until) {
        var figures = new HashMap<Long, Set<String>>();
        jdbc.sql(CHANNELS_BETWEEN)
                .param("bodies", bodies.toArray(Long[]::new))
                .param("from", from)
                .param("until", until)
                .query(
                        row -> {
                            figures.computeIfAbsent(row.getLong("body_id"), _ -> new HashSet<>())
                                    .add(Channel.valueOf(row.getString("channel")).indicator());
                        });
        return figures;
    }

    /** What one document counts for: the first day for each figure. */
    record Counts(long document, long body, Map<String, LocalDate> firstDays) {}

    /** Joins the rows of a document, which follow each other. */
    private static final class Gathered {
        private final Consumer<Counts> each;
        private @Nullable Counts current;

        Gathered(Consumer<Counts> each) {
            this.each = each;
        }

        void add(ResultSet row) throws SQLException {
            long document = row.getLong("document_id");
            if (current == null || current.document() != document) {
                end();
                current = new Counts(document, row.getLong("body_id"), new HashMap<>());
            }
            earlier(current.firstDays(), row);
        }

        void end() {
            if (current != null) each.accept(current);
            current = null;
        }
    }

    private static void earlier(Map<String, LocalDate> first, ResultSet row) throws SQLException {
        String indicator = Channel.valueOf(row.getString("channel")).indicator();
        LocalDate day = Objects.requireNonNull(day(row, "first"));
        first.merge(indicator, day, (one, other) -> one.isBefore(other) ? one : other);
    }

    private static Copy copy(ResultSet row, int number) throws SQLException {
        String hash = row.getString("proof_hash");
        return new Copy(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getLong("document_id"),
                Channel.valueOf(row.getString("channel")),
                Objects.requireNonNull(day(row, "public_on")),
                day(row, "until"),
                row.getString("place"),
                hash == null
                        ? null
                        : new StoredFile(
                                hash,
                                row.getString("proof_name"),
                                FileType.valueOf(row.getString("proof_type")),
                                row.getLong("proof_size")),
                row.getString("recorded_name"),
                day(row, "down_on"),
                day(row, "recalled_on"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
