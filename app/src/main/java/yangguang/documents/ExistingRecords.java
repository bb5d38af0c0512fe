package yangguang.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.documents.PublishExisting.Filing;
import yangguang.files.StoredFile;

/** Writes many published documents at once, a statement a table, through the same gates as one. */
@Component
class ExistingRecords {
    /** What each step of the review says of them. */
    static final String APPROVAL = "already published by the body";

    private static final String MET =
            """
            select distinct on (w.position) w.position, d.index_number,
                   d.published is not null and (met.by_file or e.title = w.title) as same
              from jsonb_to_recordset(:wanted::jsonb)
                       as w (position int, body bigint, year int, number text, title text, hash text)
             cross join lateral (
                   select n.document_id, false as by_file from documents.number n
                    where n.body_id = w.body and n.year = w.year and n.number = w.number
                    union all
                   select f.document_id, true from documents.file f where f.hash = w.hash) met
              join documents.document d
                on d.id = met.document_id and d.body_id = w.body
               and (d.published is not null or not met.by_file)
              left join documents.edition e on e.document_id = d.id and e.number = d.published
             order by w.position, same desc, d.id
            """;
    private static final String NEW_IDS =
            """
            select nextval(pg_get_serial_sequence('documents.document', 'id'))
              from generate_series(1, :many)
            """;
    private static final String ADD_DOCUMENTS =
            """
            insert into documents.document (id, body_id, index_number, published, normative_made_on)
            select id, body, "indexNumber", 1, case when normative then "madeOn" end
              from jsonb_to_recordset(:rows::jsonb)
                       as r (id bigint, body bigint, "indexNumber" text, normative boolean, "madeOn" date)
            """;
    private static final String TAKE_NUMBERS =
            """
            with wanted as materialized (
                select id, body, "numberYear" as year, number
                  from jsonb_to_recordset(:rows::jsonb)
                           as r (id bigint, body bigint, "numberYear" int, number text)
                 where number is not null
                 order by body, year, number),
            taken as (
                insert into documents.number (body_id, year, number, document_id)
                select body, year, number, id from wanted
                on conflict (body_id, year, number) do nothing
                returning document_id)
            select id from wanted except select document_id from taken
            """;
    private static final String TAKE_BACK =
            """
            delete from documents.document where id = any(:ids)
            """;
    private static final String ADD_EDITIONS =
            """
            insert into documents.edition (document_id, number, body_id, stage, title, doc_number,
                number_year, issuer, made_on, in_force_from, in_force_until, genre, summary,
                attribute, basis, category, normative, report_year, html, text,
                recorded_by, recorded_name, recorded_at, edited_by, edited_name, edited_at)
            select id, 1, body, 'DRAFT', title, number, "numberYear", issuer, "madeOn",
                   "inForceFrom", "inForceUntil", genre, summary, 'PROACTIVE', category, category,
                   normative, "reportYear", html, text, null, :name, :at, null, :name, :at
              from jsonb_to_recordset(:rows::jsonb)
                       as r (id bigint, body bigint, title text, number text, "numberYear" int,
                             issuer text, "madeOn" date, "inForceFrom" date, "inForceUntil" date,
                             genre text, summary text, category text, normative boolean,
                             "reportYear" int, html text, text text)
            """;
    private static final String ADD_FILES =
            """
            insert into documents.file (document_id, edition, position, hash, name, format, size)
            select id, 1, position, hash, name, format, size
              from jsonb_to_recordset(:files::jsonb)
                       as f (id bigint, position int, hash text, name text, format text, size bigint)
            """;
    private static final String APPROVE =
            """
            with print as materialized (
                select e.document_id, documents.fingerprint(e) as fingerprint
                  from documents.edition e where e.document_id = any(:ids))
            insert into documents.review
                (document_id, edition, step, passed, person_name, at, reason, fingerprint)
            select document_id, 1, step, true, :name, :at, :approval, fingerprint
              from print cross join unnest(array['REVIEW', 'SECRECY', 'SIGN']) as step
            """;
    private static final String PUBLISH =
            """
            update documents.edition e
               set stage = 'PUBLISHED', published_at = r."publishedAt"
              from jsonb_to_recordset(:rows::jsonb) as r (id bigint, "publishedAt" timestamptz)
             where e.document_id = r.id and e.number = 1
            returning e.document_id, e.fingerprint
            """;
    private static final String SHELVE =
            """
            insert into documents.shelf as s (body_id, category, holds)
            select body, category, count(*)
              from jsonb_to_recordset(:rows::jsonb) as r (body bigint, category text)
             group by body, category
             order by body, category
            on conflict (body_id, category) do update set holds = s.holds + excluded.holds
            """;

    private static final String STANDING =
            """
            select d.id, d.body_id, d.index_number, d.normative_made_on, e.published_at, e.normative
              from documents.document d
              join documents.edition e on e.document_id = d.id and e.number = 1
             where d.id = any(:ids) and d.published = 1 and e.stage = 'PUBLISHED'
               and d.ended_on is null and not d.undone
               and not exists (select from documents.edition later
                                where later.document_id = d.id and later.number > 1)
             order by d.id
               for update of d
            """;
    private static final String FORGET =
            "update documents.document set undone = true where id = any(:ids)";

    private final JdbcClient jdbc;

    ExistingRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these met a document of the same body, by position, and what is said of them. */
    Map<Integer, Filing> met(List<ExistingDocument> documents) {
        var wanted = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < documents.size(); i++) wanted.add(wanted(i, documents.get(i)));
        var met = new HashMap<Integer, Filing>();
        jdbc.sql(MET)
                .param("wanted", DocumentRows.json(wanted))
                .query(
                        (RowCallbackHandler)
                                row -> {
                                    int position = row.getInt("position");
                                    met.put(position, met(row, documents.get(position)));
                                });
        return met;
    }

    private static Filing met(ResultSet row, ExistingDocument document) throws SQLException {
        String bearer = row.getString("index_number");
        return row.getBoolean("same")
                ? new Filing.AlreadyThere(bearer)
                : new Filing.NumberTaken(Objects.requireNonNull(document.number()), bearer);
    }

    /** A document that stands as it was filed. */
    record Standing(
            long id,
            long body,
            String indexNumber,
            @Nullable LocalDate normativeMadeOn,
            Instant publishedAt,
            boolean normative) {}

    List<Standing> standing(List<Long> ids) {
        return jdbc.sql(STANDING)
                .param("ids", ids.toArray(Long[]::new))
                .query(
                        (row, _) ->
                                new Standing(
                                        row.getLong("id"),
                                        row.getLong("body_id"),
                                        row.getString("index_number"),
                                        DocumentRows.day(row, "normative_made_on"),
                                        Objects.requireNonNull(
                                                DocumentRows.instant(row, "published_at")),
                                        row.getBoolean("normative")))
                .list();
    }

    void forget(List<Long> ids) {
        jdbc.sql(FORGET).param("ids", ids.toArray(Long[]::new)).update();
    }

    List<Long> newIds(int many) {
        return jdbc.sql(NEW_IDS).param("many", many).query(Long.class).list();
    }

    /**
     * Writes and publishes them; answers the fingerprint of each. Left out is whose 文号 somebody
     * else took since {@link #met} looked.
     */
    Map<Long, String> write(List<NewDocument> documents, Hand by) {
        String rows = rows(documents);
        jdbc.sql(ADD_DOCUMENTS).param("rows", rows).update();
        var late = jdbc.sql(TAKE_NUMBERS).param("rows", rows).query(Long.class).set();
        if (late.isEmpty()) return writeNumbered(documents, rows, by);
        jdbc.sql(TAKE_BACK).param("ids", late.toArray(Long[]::new)).update();
        var others = documents.stream().filter(one -> !late.contains(one.id())).toList();
        return writeNumbered(others, rows(others), by);
    }

    private Map<Long, String> writeNumbered(List<NewDocument> documents, String rows, Hand by) {
        var at = DocumentRecords.stamp(by.at());
        jdbc.sql(ADD_EDITIONS)
                .param("rows", rows)
                .param("name", by.name())
                .param("at", at)
                .update();
        jdbc.sql(ADD_FILES).param("files", DocumentRows.json(files(documents))).update();
        jdbc.sql(APPROVE)
                .param("ids", documents.stream().map(NewDocument::id).toArray(Long[]::new))
                .param("name", by.name())
                .param("at", at)
                .param("approval", APPROVAL)
                .update();
        jdbc.sql(SHELVE).param("rows", rows).update();
        return published(rows);
    }

    /** A document with the numbers that it was given. */
    record NewDocument(long id, String indexNumber, ExistingDocument document) {}

    private Map<Long, String> published(String rows) {
        var prints = new HashMap<Long, String>();
        jdbc.sql(PUBLISH)
                .param("rows", rows)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        prints.put(
                                                row.getLong("document_id"),
                                                row.getString("fingerprint")));
        return prints;
    }

    private static Map<String, @Nullable Object> wanted(int position, ExistingDocument document) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("position", position);
        row.put("body", document.bodyId());
        row.put("year", document.facts().numberYear());
        row.put("number", document.number() == null ? null : document.number().key());
        row.put("title", document.title());
        row.put("hash", document.files().isEmpty() ? null : document.files().getFirst().hash());
        return row;
    }

    private static String rows(List<NewDocument> documents) {
        return DocumentRows.json(documents.stream().map(ExistingRecords::row).toList());
    }

    private static Map<String, @Nullable Object> row(NewDocument created) {
        ExistingDocument document = created.document();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", created.id());
        row.put("body", document.bodyId());
        row.put("indexNumber", created.indexNumber());
        row.put("title", document.title());
        row.put("number", document.number() == null ? null : document.number().key());
        row.put("numberYear", document.facts().numberYear());
        row.put("issuer", document.issuer());
        row.put("madeOn", document.madeOn().toString());
        row.put("inForceFrom", Objects.toString(document.inForceFrom(), null));
        row.put("inForceUntil", Objects.toString(document.inForceUntil(), null));
        row.put("genre", document.genre());
        row.put("summary", document.summary());
        row.put("category", document.category());
        row.put("normative", document.normative());
        row.put("reportYear", document.reportYear());
        row.put("html", document.html());
        row.put("text", document.text());
        row.put("publishedAt", document.publishedAt().toString());
        return row;
    }

    private static List<Map<String, Object>> files(List<NewDocument> documents) {
        var files = new ArrayList<Map<String, Object>>();
        for (NewDocument created : documents) {
            int position = 0;
            for (StoredFile file : created.document().files()) {
                files.add(
                        Map.of(
                                "id", created.id(),
                                "position", position++,
                                "hash", file.hash(),
                                "name", file.name(),
                                "format", file.type().extensions().getFirst(),
                                "size", file.size()));
            }
        }
        return files;
    }
}
