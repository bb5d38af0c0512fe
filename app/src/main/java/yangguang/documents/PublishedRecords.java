package yangguang.documents;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.law.codes.DocumentNumber;
import yangguang.law.codes.Parsed;
import yangguang.pages.Slice;

/** What is public, as the public reads it: one query a list, read by key. */
@Component
class PublishedRecords implements PublishedDocuments {
    private static final String LINE =
            """
            e.document_id as id, e.body_id, d.index_number, e.title, e.doc_number, e.made_on,
            e.published_at, e.category, e.genre, e.in_force_from, e.in_force_until, d.ended_on,
            e.report_year
            """;
    private static final String FROM =
            " from documents.edition e join documents.document d on d.id = e.document_id ";
    private static final String WHOLE =
            "select "
                    + LINE
                    + ", e.number, e.issuer, e.summary, e.html, e.text, e.correction"
                    + FROM;
    private static final String CURRENT =
            WHOLE + "where d.index_number = :indexNumber and e.stage = 'PUBLISHED'";
    private static final String EDITION =
            WHOLE
                    + """
                    where d.index_number = :indexNumber and e.number = :number
                      and d.withdrawn_at is null and e.stage in ('PUBLISHED', 'REPLACED')
                    """;
    private static final String FINDABLE =
            "select "
                    + LINE
                    + """
                    , e.text, array(select distinct f.format from documents.file f
                                     where f.document_id = e.document_id and f.edition = e.number
                                     order by f.format) as formats
                    """
                    + FROM
                    + "where d.id = any(:ids) and e.stage = 'PUBLISHED'";
    private static final String EDITIONS =
            """
            select number, published_at, replaced_at, correction from documents.edition
             where document_id = :id and stage in ('PUBLISHED', 'REPLACED')
             order by number desc
            """;
    private static final String FILES =
            """
            select position, hash, name, format, size from documents.file
             where document_id = :id and edition = :number
             order by position
            """;
    private static final String WITHDRAWN =
            """
            select d.body_id, d.index_number, e.title, d.withdrawn_at, d.withdrawn_reason, d.successor
              from documents.document d
              join documents.edition e on e.document_id = d.id and e.stage = 'WITHDRAWN'
             where d.index_number = :indexNumber and d.withdrawn_at is not null
            """;
    private static final String LATELY_WITHDRAWN =
            """
            select d.body_id, d.index_number, e.title, d.withdrawn_at, d.withdrawn_reason, d.successor
              from documents.document d
              join documents.edition e on e.document_id = d.id and e.stage = 'WITHDRAWN'
             where d.withdrawn_at is not null and (cardinality(:bodies) = 0 or d.body_id = any(:bodies))
             order by d.withdrawn_at desc
             limit :limit
            """;
    private static final String BY_NUMBER =
            "select "
                    + LINE
                    + FROM
                    + """
                    where e.stage = 'PUBLISHED' and e.doc_number = :docNumber
                      and d.id in (select document_id from documents.number where number = :docNumber)
                    limit 2
                    """;
    private static final String BY_IDS =
            "select " + LINE + FROM + "where d.id = any(:ids) and e.stage = 'PUBLISHED'";
    private static final String WORDS =
            "select e.document_id as id, e.title, e.text"
                    + FROM
                    + "where d.id = any(:ids) and e.stage = 'PUBLISHED'";
    private static final String PAGE =
            """
              and (cast(:at as timestamptz) is null or (e.published_at, e.document_id) < (:at, :id))
            order by e.published_at desc, e.document_id desc
            limit :limit
            """;
    private static final String OF_CATEGORY = " and e.category = :category ";
    private static final String NEWEST_OF_ALL =
            "select " + LINE + FROM + "where e.stage = 'PUBLISHED' %s" + PAGE;

    /** Every body is asked for its newest, so the index serves each of them. */
    private static final String NEWEST_OF_SOME =
            "select "
                    + LINE
                    + " from unnest(:bodies) as wanted(body) cross join lateral ("
                    + "select e.* from documents.edition e where e.stage = 'PUBLISHED'"
                    + " and e.body_id = wanted.body %1$s"
                    + PAGE
                    + ") e join documents.document d on d.id = e.document_id"
                    + " order by e.published_at desc, e.document_id desc limit :limit";

    private static final String SHELVES =
            """
            select category, sum(holds) as holds from documents.shelf
             where cardinality(:bodies) = 0 or body_id = any(:bodies)
             group by category having sum(holds) > 0
            """;
    private static final String STOCKS =
            """
            select s.body_id, s.category, s.holds, newest.published_at
              from documents.shelf s
             cross join lateral (
                   select e.published_at from documents.edition e
                    where e.stage = 'PUBLISHED' and e.body_id = s.body_id and e.category = s.category
                    order by e.published_at desc, e.document_id desc limit 1) newest
             where s.body_id = any(:bodies) and s.holds > 0
            """;
    private static final String REPORTS =
            "select "
                    + LINE
                    + FROM
                    + """
                    where e.stage = 'PUBLISHED' and e.report_year is not null
                      and (cardinality(:bodies) = 0 or e.body_id = any(:bodies))
                    order by e.report_year desc, e.body_id, e.document_id desc
                    """;

    private final JdbcClient jdbc;
    private final DisclosureLaw law;

    PublishedRecords(JdbcClient jdbc, DisclosureLaw law) {
        this.jdbc = jdbc;
        this.law = law;
    }

    @Override
    public Lookup byIndexNumber(String indexNumber) {
        var found =
                jdbc.sql(CURRENT)
                        .param("indexNumber", indexNumber)
                        .query(rows()::document)
                        .optional()
                        .map(this::withFiles);
        if (found.isPresent()) return new Lookup.Published(found.get(), editions(found.get()));
        return jdbc.sql(WITHDRAWN)
                .param("indexNumber", indexNumber)
                .query(PublishedRows::withdrawn)
                .optional()
                .<Lookup>map(gone -> gone)
                .orElseGet(Lookup.Unknown::new);
    }

    @Override
    public Optional<PublishedDocument> edition(String indexNumber, int edition) {
        return jdbc.sql(EDITION)
                .param("indexNumber", indexNumber)
                .param("number", edition)
                .query(rows()::document)
                .optional()
                .map(this::withFiles);
    }

    @Override
    public Map<Long, String> words(Set<Long> ids) {
        var words = new HashMap<Long, String>();
        jdbc.sql(WORDS)
                .param("ids", ids.toArray(Long[]::new))
                .query(
                        (RowCallbackHandler)
                                row ->
                                        words.put(
                                                row.getLong("id"),
                                                row.getString("title")
                                                        + "\n"
                                                        + row.getString("text")));
        return words;
    }

    @Override
    public Map<Long, PublishedLine> byIds(Set<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return jdbc
                .sql(BY_IDS)
                .param("ids", DocumentRecords.array(ids))
                .query(rows()::line)
                .list()
                .stream()
                .collect(toMap(PublishedLine::id, line -> line));
    }

    @Override
    public Optional<PublishedLine> byNumber(String number) {
        if (!(DocumentNumber.parse(number) instanceof Parsed.Ok<DocumentNumber>(var parsed)))
            return Optional.empty();
        var found = jdbc.sql(BY_NUMBER).param("docNumber", parsed.key()).query(rows()::line).list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    @Override
    public Slice<PublishedLine> newest(
            Set<Long> bodies, @Nullable String category, @Nullable String from, int limit) {
        String list = bodies.isEmpty() ? NEWEST_OF_ALL : NEWEST_OF_SOME;
        Optional<ListKey> key = ListKey.parse(from);
        var statement =
                jdbc.sql(list.formatted(category == null ? "" : OF_CATEGORY))
                        .param("at", key.map(ListKey::stamp).orElse(null))
                        .param("id", key.map(ListKey::id).orElse(0L))
                        .param("limit", limit + 1);
        if (!bodies.isEmpty()) statement = statement.param("bodies", DocumentRecords.array(bodies));
        if (category != null) statement = statement.param("category", category);
        return Slice.of(
                statement.query(rows()::line).list(),
                limit,
                line -> new ListKey(line.publishedAt(), line.id()));
    }

    @Override
    public List<Lookup.Withdrawn> withdrawn(Set<Long> bodies, int limit) {
        return jdbc.sql(LATELY_WITHDRAWN)
                .param("bodies", DocumentRecords.array(bodies))
                .param("limit", limit)
                .query(PublishedRows::withdrawn)
                .list();
    }

    @Override
    public Map<String, Long> countByCategory(Set<Long> bodies) {
        var counts = new HashMap<String, Long>();
        jdbc.sql(SHELVES)
                .param("bodies", DocumentRecords.array(bodies))
                .query(
                        (RowCallbackHandler)
                                row -> counts.put(row.getString("category"), row.getLong("holds")));
        return counts;
    }

    @Override
    public Map<Long, Map<String, Stock>> stocks(Set<Long> bodies) {
        var stocks = new HashMap<Long, Map<String, Stock>>();
        jdbc.sql(STOCKS)
                .param("bodies", DocumentRecords.array(bodies))
                .query(
                        (RowCallbackHandler)
                                row ->
                                        stocks.computeIfAbsent(
                                                        row.getLong("body_id"),
                                                        _ -> new HashMap<>())
                                                .put(
                                                        row.getString("category"),
                                                        new Stock(
                                                                row.getLong("holds"),
                                                                PublishedRows.publishedAt(row))));
        return stocks;
    }

    @Override
    public List<PublishedLine> annualReports(Set<Long> bodies) {
        return jdbc.sql(REPORTS)
                .param("bodies", DocumentRecords.array(bodies))
                .query(rows()::line)
                .list();
    }

    List<FindableDocument> findable(Collection<Long> ids) {
        return jdbc.sql(FINDABLE)
                .param("ids", DocumentRecords.array(ids))
                .query(rows()::findable)
                .list();
    }

    private PublishedRows rows() {
        return new PublishedRows(law.today());
    }

    private List<Lookup.Edition> editions(PublishedDocument document) {
        return jdbc.sql(EDITIONS)
                .param("id", document.line().id())
                .query(PublishedRows::edition)
                .list();
    }

    private PublishedDocument withFiles(PublishedDocument found) {
        return new PublishedDocument(
                found.line(),
                found.edition(),
                found.issuer(),
                found.inForceFrom(),
                found.inForceUntil(),
                found.summary(),
                found.html(),
                found.text(),
                found.correction(),
                jdbc.sql(FILES)
                        .param("id", found.line().id())
                        .param("number", found.edition())
                        .query(PublishedRows::attachment)
                        .list());
    }
}
