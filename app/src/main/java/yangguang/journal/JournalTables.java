package yangguang.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal's statements. */
@Component
class JournalTables {
    private static final int ROWS_A_STATEMENT = 1_000;

    private static final String LOCK_HEAD =
            """
            insert into journal.head (body_id, count, hash) values (:body, :count, :hash)
                on conflict (body_id) do update set count = head.count
            returning body_id, count, hash
            """;

    private static final String MOVE_HEAD =
            "update journal.head set count = :count, hash = :hash where body_id = :body";

    private static final String APPEND =
            """
            insert into journal.entry (body_id, sequence, at, actor_kind, actor_id, actor_name,
                   what, record_kind, record_id, article, before, after, previous, hash)
            select body_id, sequence, at, actor_kind, actor_id, actor_name, what, record_kind,
                   record_id, article, before::json, after::json,
                   decode(previous, 'hex'), decode(hash, 'hex')
              from unnest(:body::bigint[], :sequence::bigint[], :at::timestamptz[],
                          :actorKind::text[], :actorId::bigint[], :actorName::text[],
                          :what::text[], :recordKind::text[], :recordId::bigint[],
                          :article::text[], :before::text[], :after::text[],
                          :previous::text[], :hash::text[])
                   as link (body_id, sequence, at, actor_kind, actor_id, actor_name, what,
                            record_kind, record_id, article, before, after, previous, hash)
            """;

    private static final String HEADS =
            "select body_id, count, hash from journal.head order by body_id";

    private static final String LINKS =
            """
            select body_id, sequence, at, actor_kind, actor_id, actor_name, what, record_kind,
                   record_id, article, before, after, previous, hash
              from journal.entry
             order by body_id, sequence
            """;

    /** Each body is read along its own index, so a page costs the same in a long journal. */
    private static final String LATEST =
            """
            select entry.*
              from unnest(:bodies::bigint[]) as chosen (id)
             cross join lateral (
                   select body_id, sequence, at, actor_kind, actor_id, actor_name, what,
                          record_kind, record_id, article, before, after, previous, hash
                     from journal.entry
                    where body_id = chosen.id
                      and at >= :from and at < :until
                      and (at, body_id, sequence) < (:at, :body, :sequence)
                      and (:what = '' or what = :what)
                      and (:who = '' or strpos(actor_name, :who) > 0)
                      and (:kind = '' or record_kind = :kind)
                      and (:record = 0 or record_id = :record)
                    order by at desc, sequence desc
                    limit :most) as entry
             order by at desc, body_id desc, sequence desc
             limit :most
            """;

    private static final String KINDS_OF_ACTS =
            """
            with recursive act (what) as (
                (select min(what) from journal.entry)
                union all
                select (select min(what) from journal.entry where what > act.what)
                  from act where act.what is not null)
            select what from act where what is not null
            """;

    private final JdbcClient jdbc;

    JournalTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The end of a chain; until the end of the transaction nobody else adds to it. */
    ChainHead lockHead(long bodyId) {
        return jdbc.sql(LOCK_HEAD)
                .param("body", bodyId)
                .param("count", 0)
                .param("hash", Link.Hash.NONE.bytes())
                .query(JournalTables::head)
                .single();
    }

    void moveHead(ChainHead head) {
        jdbc.sql(MOVE_HEAD)
                .param("body", head.bodyId())
                .param("count", head.count())
                .param("hash", new Link.Hash(head.hash()).bytes())
                .update();
    }

    void append(List<Link> links) {
        for (int i = 0; i < links.size(); i += ROWS_A_STATEMENT)
            appendAtOnce(links.subList(i, Math.min(i + ROWS_A_STATEMENT, links.size())));
    }

    private void appendAtOnce(List<Link> links) {
        jdbc.sql(APPEND)
                .param("body", column(links, Link::bodyId))
                .param("sequence", column(links, Link::sequence))
                .param("at", column(links, Link::at))
                .param("actorKind", column(links, Link::actorKind))
                .param("actorId", column(links, Link::actorId))
                .param("actorName", column(links, Link::actorName))
                .param("what", column(links, Link::what))
                .param("recordKind", column(links, link -> link.on().kind()))
                .param("recordId", column(links, link -> link.on().id()))
                .param("article", column(links, Link::article))
                .param("before", column(links, Link::before))
                .param("after", column(links, Link::after))
                .param("previous", column(links, link -> link.previous().hex()))
                .param("hash", column(links, link -> link.hash().hex()))
                .update();
    }

    private static String[] column(List<Link> links, Function<Link, @Nullable Object> value) {
        return links.stream()
                .map(link -> Objects.toString(value.apply(link), null))
                .toArray(String[]::new);
    }

    List<ChainHead> heads() {
        return jdbc.sql(HEADS).query(JournalTables::head).list();
    }

    /** All links, chain by chain in order; read in parts, inside a transaction. */
    Stream<Link> links() {
        return jdbc.sql(LINKS).withFetchSize(ROWS_A_STATEMENT).query(JournalTables::link).stream();
    }

    List<Link> latest(long[] bodies, JournalFilter filter, JournalKey before, int most) {
        return jdbc.sql(LATEST)
                .param("bodies", bodies)
                .param("from", filter.from().atOffset(ZoneOffset.UTC))
                .param("until", filter.until().atOffset(ZoneOffset.UTC))
                .param("at", before.at().atOffset(ZoneOffset.UTC))
                .param("body", before.bodyId())
                .param("sequence", before.sequence())
                .param("what", filter.what())
                .param("who", filter.who())
                .param("kind", filter.kind())
                .param("record", filter.record())
                .param("most", most)
                .query(JournalTables::link)
                .list();
    }

    List<String> kindsOfActs() {
        return jdbc.sql(KINDS_OF_ACTS).query(String.class).list();
    }

    private static ChainHead head(ResultSet row, int number) throws SQLException {
        return new ChainHead(
                row.getLong("body_id"),
                row.getLong("count"),
                Link.Hash.of(row.getBytes("hash")).hex());
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getLong("body_id"),
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_kind"),
                row.getObject("actor_id", Long.class),
                row.getString("actor_name"),
                row.getString("what"),
                new RecordRef(row.getString("record_kind"), row.getLong("record_id")),
                row.getString("article"),
                row.getString("before"),
                row.getString("after"),
                Link.Hash.of(row.getBytes("previous")),
                Link.Hash.of(row.getBytes("hash")));
    }
}
