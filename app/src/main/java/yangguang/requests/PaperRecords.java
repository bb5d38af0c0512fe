package yangguang.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.files.FileType;
import yangguang.files.Sheets;
import yangguang.secrets.Seal;

/** The papers of cases. Names and bytes are sealed. */
@Component
class PaperRecords {
    private static final String COLUMNS =
            """
            select id, request_id, kind, letter, name, format, size, at, public_to_applicant,
                   delete_on, deleted_at, redacted, pages, document_id
              from requests.paper
            """;
    private static final String OF_REQUEST = COLUMNS + " where request_id = :request order by id";
    private static final String ONE = COLUMNS + " where id = :id and request_id = :request";
    private static final String NEXT =
            "select nextval(pg_get_serial_sequence('requests.paper', 'id'))";
    private static final String ADD =
            """
            insert into requests.paper (id, request_id, kind, letter, name, format, size, sealed, at,
                public_to_applicant, delete_on, redacted, pages, document_id)
            overriding system value
            values (:id, :request, :kind, :letter, :name, :format, :size, :sealed, :at, :public,
                :deleteOn, :redacted, :pages, :document)
            """;
    private static final String BYTES =
            "select sealed from requests.paper where id = :id and request_id = :request";
    private static final String ANONYMISED =
            "select anonymised_at is not null from requests.asked where request_id = :request";
    private static final String SHOW =
            """
            update requests.paper set public_to_applicant = true
             where id = :id and request_id = :request
            """;

    private static final String TAKE_BACK =
            """
            update requests.paper set kind = 'OTHER'
             where id = :id and request_id = :request and not public_to_applicant
            """;

    private final JdbcClient jdbc;
    private final Seal seal;

    PaperRecords(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    List<Paper> of(long requestId) {
        return jdbc.sql(OF_REQUEST).param("request", requestId).query(this::paper).list();
    }

    Optional<Paper> find(long requestId, long id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .param("request", requestId)
                .query(this::paper)
                .optional();
    }

    Paper add(NewPaper paper, Instant at) {
        long id = jdbc.sql(NEXT).query(Long.class).single();
        jdbc.sql(ADD)
                .param("id", id)
                .param("request", paper.requestId())
                .param("kind", paper.kind().name())
                .param("letter", paper.letter())
                .param("name", seal.closeText(label(id, "name"), paper.name()))
                .param("format", paper.format())
                .param("size", paper.bytes().length)
                .param("sealed", seal.close(label(id, "bytes"), paper.bytes()))
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("public", paper.forApplicant())
                .param("deleteOn", paper.deleteOn())
                .param("redacted", paper.redacted())
                .param("pages", pages(paper))
                .param("document", paper.document())
                .update();
        return find(paper.requestId(), id).orElseThrow();
    }

    /** Evidence of identity goes into no file, so nobody looks at it. */
    private static @Nullable Integer pages(NewPaper paper) {
        if (paper.kind() == Paper.Kind.IDENTITY) return null;
        var pages = Sheets.of(FileType.of(paper.format()), paper.bytes());
        return pages.isPresent() ? Integer.valueOf(pages.getAsInt()) : null;
    }

    /** The bytes; empty once they were deleted on their day. */
    Optional<byte[]> bytes(Paper paper) {
        return jdbc.sql(BYTES)
                .param("id", paper.id())
                .param("request", paper.requestId())
                .query((row, _) -> Optional.ofNullable(row.getBytes("sealed")))
                .single()
                .map(closed -> seal.open(label(paper.id(), "bytes"), closed));
    }

    /** Whether everything personal has left the case. */
    boolean isAnonymised(long requestId) {
        return jdbc.sql(ANONYMISED).param("request", requestId).query(Boolean.class).single();
    }

    /** What was not given yet goes back to the office's own papers. */
    void takeBack(long requestId, long id) {
        jdbc.sql(TAKE_BACK).param("id", id).param("request", requestId).update();
    }

    void showToApplicant(long requestId, long id) {
        jdbc.sql(SHOW).param("id", id).param("request", requestId).update();
    }

    private Paper paper(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Paper(
                id,
                row.getLong("request_id"),
                Paper.Kind.valueOf(row.getString("kind")),
                row.getString("letter"),
                seal.openText(label(id, "name"), row.getBytes("name")),
                row.getString("format"),
                row.getLong("size"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("public_to_applicant"),
                day(row),
                row.getObject("deleted_at") != null,
                row.getBoolean("redacted"),
                row.getObject("pages", Integer.class),
                row.getObject("document_id", Long.class));
    }

    private static @Nullable LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("delete_on", LocalDate.class);
    }

    static String label(long id, String part) {
        return "paper " + id + " " + part;
    }
}
