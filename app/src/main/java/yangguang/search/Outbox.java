package yangguang.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.journal.RecordRef;

/** The records that the index has yet to read. */
@Component
class Outbox {
    private static final String ADD =
            """
            insert into search.pending (kind, id)
            select kind, id from unnest(:kinds, :ids) as found (kind, id)
            """;

    /** The newest first: whoever publishes now does not wait for an index being made again. */
    private static final String DUE =
            """
            select number, kind, id, tries
              from search.pending
             where failed_at is null and next_try <= :now
             order by next_try, number desc
             limit :limit
            """;

    private static final String DONE = "delete from search.pending where number = any(:numbers)";

    private static final String CURED =
            """
            delete from search.pending
             where failed_at is not null
               and (kind, id) in (select kind, id from unnest(:kinds, :ids) as found (kind, id))
            """;

    private static final String LATER =
            """
            update search.pending
               set tries = tries + 1, next_try = :next, reason = :reason
             where number = :number
            """;

    private static final String FAILED =
            """
            update search.pending
               set tries = tries + 1, failed_at = :now, reason = :reason
             where number = :number
            """;

    private static final String FAILURES =
            """
            select kind, id, max(failed_at) as failed_at, max(reason) as reason
              from search.pending
             where failed_at is not null
             group by kind, id
             order by max(failed_at) desc, kind, id
             limit 100
            """;

    private static final String TRY_AGAIN =
            """
            update search.pending
               set failed_at = null, tries = 0, next_try = '-infinity'
             where failed_at is not null and kind = :kind and id = :id
            """;

    private static final String WAITING =
            "select count(*) from search.pending where failed_at is null";

    private static final String ORIGIN = "select origin from search.origin";

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record to read, and how often that was tried. */
    record Pending(long number, RecordRef ref, int tries) {}

    void add(Collection<RecordRef> refs) {
        if (refs.isEmpty()) return;
        jdbc.sql(ADD).param("kinds", kinds(refs)).param("ids", ids(refs)).update();
    }

    List<Pending> due(Instant now, int limit) {
        return jdbc.sql(DUE)
                .param("now", at(now))
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new Pending(
                                        row.getLong("number"),
                                        new RecordRef(row.getString("kind"), row.getLong("id")),
                                        row.getInt("tries")))
                .list();
    }

    /** The index has kept what these said; an earlier failure with the same records is over. */
    void done(List<Pending> read) {
        if (read.isEmpty()) return;
        var refs = read.stream().map(Pending::ref).distinct().toList();
        jdbc.sql(DONE)
                .param("numbers", read.stream().map(Pending::number).toArray(Long[]::new))
                .update();
        jdbc.sql(CURED).param("kinds", kinds(refs)).param("ids", ids(refs)).update();
    }

    void later(Pending pending, Instant next, String reason) {
        jdbc.sql(LATER)
                .param("number", pending.number())
                .param("next", at(next))
                .param("reason", reason)
                .update();
    }

    void failed(Pending pending, Instant now, String reason) {
        jdbc.sql(FAILED)
                .param("number", pending.number())
                .param("now", at(now))
                .param("reason", reason)
                .update();
    }

    List<Indexing.Failure> failures() {
        return jdbc.sql(FAILURES)
                .query(
                        (row, _) ->
                                new Indexing.Failure(
                                        new RecordRef(row.getString("kind"), row.getLong("id")),
                                        row.getObject("failed_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("reason")))
                .list();
    }

    void tryAgain(RecordRef ref) {
        jdbc.sql(TRY_AGAIN).param("kind", ref.kind()).param("id", ref.id()).update();
    }

    long waiting() {
        return jdbc.sql(WAITING).query(Long.class).single();
    }

    /** What no other database has. */
    String origin() {
        return jdbc.sql(ORIGIN).query(UUID.class).optional().map(UUID::toString).orElse("");
    }

    private static String[] kinds(Collection<RecordRef> refs) {
        return refs.stream().map(RecordRef::kind).toArray(String[]::new);
    }

    private static Long[] ids(Collection<RecordRef> refs) {
        return refs.stream().map(RecordRef::id).toArray(Long[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
