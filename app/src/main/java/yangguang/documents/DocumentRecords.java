package yangguang.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;
import yangguang.pages.NoSuchRecord;

/** The register itself: documents, their editions and files, as offices write and read them. */
@Component
class DocumentRecords {
    private static final String FIND =
            """
            select d.id, d.body_id, d.index_number, d.published, d.withdrawn_at, d.withdrawn_reason,
                   d.successor, d.ended_on, d.ended_reason, d.normative_made_on,
                   e.number, e.stage, e.version, e.title, e.doc_number, e.issuer, e.made_on,
                   e.in_force_from, e.in_force_until, e.genre, e.summary, e.attribute, e.basis,
                   e.category, e.normative, e.report_year, e.correction, e.typed, e.html, e.text,
                   e.unread, e.guesses, e.recorded_by, e.recorded_name, e.recorded_at, e.edited_by,
                   e.edited_name, e.edited_at, e.chain, e.station, e.submitted_at, e.publish_at,
                   e.published_at, documents.fingerprint(e) as fingerprint
              from documents.document d
              join documents.edition e on e.document_id = d.id
             where d.id = :id and d.body_id = any(:bodies)
            """;
    private static final String NEWEST = " order by e.number desc limit 1";
    private static final String BY_NUMBER = " and e.number = :number";
    private static final String LOCK =
            "select id from documents.document where id = :id and body_id = any(:bodies) for update";
    private static final String BODY = "select body_id from documents.document where id = :id";
    private static final String FILES =
            """
            select position, hash, name, format, size from documents.file
             where document_id = :id and edition = :number
             order by position
            """;
    private static final String EDITIONS =
            """
            select e.number, e.stage, e.correction, e.published_at, e.replaced_at
              from documents.edition e
             where e.document_id = :id
             order by e.number desc
            """;
    private static final String ADD_DOCUMENT =
            "insert into documents.document (body_id) values (:body) returning id";
    private static final String ADD_EDITION =
            """
            insert into documents.edition (document_id, number, body_id, stage, version, recorded_by,
                recorded_name, recorded_at, edited_by, edited_name, edited_at)
            values (:id, :number, :body, 'DRAFT', 0, :by, :name, :at, :by, :name, :at)
            """;
    private static final String WRITE =
            """
            update documents.edition
               set stage = :stage, version = version + 1, title = :title, doc_number = :docNumber,
                   number_year = :numberYear, issuer = :issuer, made_on = :madeOn,
                   in_force_from = :from, in_force_until = :until, genre = :genre,
                   summary = :summary, report_year = :reportYear, attribute = :attribute,
                   basis = :basis, category = :category, normative = :normative,
                   correction = :correction, typed = :typed, html = :html, text = :text,
                   unread = :unread::jsonb, guesses = :guesses::jsonb, publish_at = null,
                   edited_by = :by, edited_name = :name, edited_at = :at
             where document_id = :id and number = :number
            """;
    private static final String REMOVE_FILES =
            "delete from documents.file where document_id = :id and edition = :number";
    private static final String ADD_FILE =
            """
            insert into documents.file (document_id, edition, position, hash, name, format, size)
            values (:id, :number, :position, :hash, :name, :format, :size)
            """;
    private static final String SUBMIT =
            """
            update documents.edition
               set stage = 'IN_REVIEW', version = version + 1, chain = :chain, station = 0,
                   submitted_at = :at
             where document_id = :id and number = :number
            """;
    private static final String MOVE =
            """
            update documents.edition
               set stage = :stage, version = version + 1, station = :passed, publish_at = :publishAt
             where document_id = :id and number = :number
            """;
    private static final String DISCARD_EDITION =
            "delete from documents.edition where document_id = :id and number = :number";
    private static final String DISCARD_DOCUMENT = "delete from documents.document where id = :id";
    private static final String MADE_NORMATIVE =
            "update documents.document set normative_made_on = :day where id = :id";
    private static final String LET_NUMBER_GO =
            """
            delete from documents.number n
             where n.document_id = :id
               and n.number not in (select e.doc_number from documents.edition e
                                     where e.document_id = :id and e.stage = 'PUBLISHED'
                                       and e.doc_number is not null)
            """;
    private static final String TAKE_NUMBER =
            """
            insert into documents.number (body_id, year, number, document_id)
            values (:body, :year, :docNumber, :id)
            on conflict (body_id, year, number) do nothing
            """;
    private static final String NUMBER_HOLDER =
            """
            select document_id from documents.number
             where body_id = :body and year = :year and number = :docNumber
            """;

    private final JdbcClient jdbc;

    DocumentRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Document> find(long id, Set<Long> bodies) {
        return jdbc.sql(FIND + NEWEST)
                .param("id", id)
                .param("bodies", array(bodies))
                .query(DocumentRows::document)
                .optional()
                .map(this::withFiles);
    }

    Optional<Document> find(long id, int edition, Set<Long> bodies) {
        return jdbc.sql(FIND + BY_NUMBER)
                .param("id", id)
                .param("bodies", array(bodies))
                .param("number", edition)
                .query(DocumentRows::document)
                .optional()
                .map(this::withFiles);
    }

    /** The document, held until the end of the transaction. */
    Optional<Document> lock(long id, Set<Long> bodies) {
        return jdbc.sql(LOCK)
                .param("id", id)
                .param("bodies", array(bodies))
                .query(Long.class)
                .optional()
                .flatMap(held -> find(held, bodies));
    }

    /** A document of the viewer's own body, held until the end of the transaction. */
    Document hold(long id, Viewer viewer) {
        return lock(id, Set.of(viewer.bodyId()))
                .orElseThrow(() -> new NoSuchRecord("document " + id));
    }

    /** The same for the clock, which may read all. */
    Document held(long id) {
        long body = jdbc.sql(BODY).param("id", id).query(Long.class).single();
        return find(id, Set.of(body)).orElseThrow();
    }

    List<EditionLine> editions(long id) {
        return jdbc.sql(EDITIONS).param("id", id).query(DocumentRows::editionLine).list();
    }

    long addDocument(long body) {
        return jdbc.sql(ADD_DOCUMENT).param("body", body).query(Long.class).single();
    }

    void addEdition(long id, int number, long body, Hand by) {
        jdbc.sql(ADD_EDITION)
                .param("id", id)
                .param("number", number)
                .param("body", body)
                .param("by", by.personId())
                .param("name", by.name())
                .param("at", stamp(by.at()))
                .update();
    }

    /** Writes what an edition says; files only where they changed. */
    void write(long id, int number, Stage stage, Content content, Marks marks, Hand by) {
        Facts facts = content.facts();
        Disclosure disclosure = content.disclosure();
        jdbc.sql(WRITE)
                .param("id", id)
                .param("number", number)
                .param("stage", stage.name())
                .param("title", facts.title())
                .param("docNumber", facts.number() == null ? null : facts.number().key())
                .param("numberYear", facts.numberYear())
                .param("issuer", facts.issuer())
                .param("madeOn", facts.madeOn())
                .param("from", facts.inForceFrom())
                .param("until", facts.inForceUntil())
                .param("genre", facts.genre())
                .param("summary", facts.summary())
                .param("reportYear", facts.reportYear())
                .param("attribute", nameOf(disclosure.attribute()))
                .param("basis", disclosure.basis())
                .param("category", disclosure.category())
                .param("normative", disclosure.normative())
                .param("correction", content.correction())
                .param("typed", content.wording().typed())
                .param("html", content.wording().html())
                .param("text", content.wording().text())
                .param("unread", DocumentRows.json(marks.unread()))
                .param("guesses", DocumentRows.json(marks.guesses()))
                .param("by", by.personId())
                .param("name", by.name())
                .param("at", stamp(by.at()))
                .update();
    }

    void writeFiles(long id, int number, List<EditionFile> files) {
        jdbc.sql(REMOVE_FILES).param("id", id).param("number", number).update();
        for (EditionFile file : files) {
            jdbc.sql(ADD_FILE)
                    .param("id", id)
                    .param("number", number)
                    .param("position", file.position())
                    .param("hash", file.hash())
                    .param("name", file.name())
                    .param("format", file.format())
                    .param("size", file.size())
                    .update();
        }
    }

    void submit(Document document, Chain chain, Instant at) {
        jdbc.sql(SUBMIT)
                .param("id", document.id())
                .param("number", document.edition().number())
                .param("chain", chain.toString())
                .param("at", stamp(at))
                .update();
    }

    void move(Document document, Stage to, int passed, @Nullable Instant publishAt) {
        jdbc.sql(MOVE)
                .param("id", document.id())
                .param("number", document.edition().number())
                .param("stage", to.name())
                .param("passed", passed)
                .param("publishAt", publishAt == null ? null : stamp(publishAt))
                .update();
    }

    /** The open edition goes; with it the document, if it never had another. */
    void discard(Document document) {
        boolean only = document.edition().number() == 1;
        var statement = jdbc.sql(only ? DISCARD_DOCUMENT : DISCARD_EDITION);
        if (!only) statement = statement.param("number", document.edition().number());
        statement.param("id", document.id()).update();
    }

    void countAsNormative(long id, @Nullable LocalDate madeOn) {
        jdbc.sql(MADE_NORMATIVE).param("id", id).param("day", madeOn).update();
    }

    /** Lets go every number but the one under which it is public. */
    void letNumberGo(long id) {
        jdbc.sql(LET_NUMBER_GO).param("id", id).update();
    }

    /**
     * Takes the number for this document.
     *
     * @return the document that has it: this one, or another that came first
     */
    long takeNumber(Document document) {
        Facts facts = document.edition().content().facts();
        if (facts.number() == null) return document.id();
        letNumberGo(document.id());
        jdbc.sql(TAKE_NUMBER)
                .param("body", document.bodyId())
                .param("year", facts.numberYear())
                .param("docNumber", facts.number().key())
                .param("id", document.id())
                .update();
        return numberHolder(document.bodyId(), facts).orElseGet(() -> takeNumber(document));
    }

    Optional<Long> numberHolder(long body, Facts facts) {
        if (facts.number() == null) return Optional.empty();
        return jdbc.sql(NUMBER_HOLDER)
                .param("body", body)
                .param("year", facts.numberYear())
                .param("docNumber", facts.number().key())
                .query(Long.class)
                .optional();
    }

    private Document withFiles(Document document) {
        Edition edition = document.edition();
        List<EditionFile> files =
                jdbc.sql(FILES)
                        .param("id", document.id())
                        .param("number", edition.number())
                        .query(DocumentRows::file)
                        .list();
        return document.with(edition.with(edition.content().with(files)));
    }

    static Long[] array(Collection<Long> bodies) {
        return bodies.toArray(Long[]::new);
    }

    static OffsetDateTime stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
