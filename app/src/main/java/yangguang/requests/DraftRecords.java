package yangguang.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yangguang.requests.Draft.DraftFile;
import yangguang.requests.Draft.Sent;
import yangguang.secrets.Seal;

/** Drafts of applicants. The code is kept nowhere, only its keyed hash. */
@Component
class DraftRecords {
    private static final String ADD =
            """
            insert into requests.draft (trace, body_id, sealed, since, until)
            values (:trace, :body, :sealed, :since, :until)
            """;
    private static final String FIND =
            """
            select body_id, sealed, until from requests.draft where trace = :trace and until > :now
            """;
    private static final String FOR_UPDATE = " for update";
    private static final String KEEP =
            "update requests.draft set sealed = :sealed, until = :until where trace = :trace";
    private static final String DELETE = "delete from requests.draft where trace = :trace";
    private static final String DELETE_OLD = "delete from requests.draft where until <= :now";
    private static final String NEXT_FILE =
            "select nextval(pg_get_serial_sequence('requests.draft_file', 'id'))";
    private static final String ADD_FILE =
            """
            insert into requests.draft_file (id, trace, name, format, size, sealed)
            overriding system value
            values (:id, :trace, :name, :format, :size, :sealed)
            """;
    private static final String FILES =
            """
            select id, name, format, size from requests.draft_file where trace = :trace order by id
            """;
    private static final String BYTES =
            "select sealed from requests.draft_file where trace = :trace and id = :id";
    private static final String DELETE_FILE =
            "delete from requests.draft_file where trace = :trace and id = :id";
    private static final String DELETE_FILES =
            "delete from requests.draft_file where trace = :trace";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is sealed in a row. */
    private record Inside(Map<String, String> typed, @Nullable Sent sent) {}

    private final JdbcClient jdbc;
    private final Seal seal;

    DraftRecords(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void add(Draft draft, Instant since) {
        var trace = trace(draft.code());
        jdbc.sql(ADD)
                .param("trace", trace)
                .param("body", draft.bodyId())
                .param("sealed", closed(trace, draft))
                .param("since", stamp(since))
                .param("until", stamp(draft.until()))
                .update();
    }

    Optional<Draft> find(DraftCode code, Instant now) {
        return find(FIND, code, now);
    }

    /** Others who want to change it wait until the transaction ends. */
    Optional<Draft> hold(DraftCode code, Instant now) {
        return find(FIND + FOR_UPDATE, code, now);
    }

    private Optional<Draft> find(String sql, DraftCode code, Instant now) {
        var trace = trace(code);
        return jdbc.sql(sql)
                .param("trace", trace)
                .param("now", stamp(now))
                .query((row, _) -> draft(code, trace, row))
                .optional()
                .map(draft -> draft.with(files(trace)));
    }

    /** Without its files: they are read when this row's connection is free again. */
    private Draft draft(DraftCode code, byte[] trace, ResultSet row) throws SQLException {
        var inside = opened(trace, row.getBytes("sealed"));
        return new Draft(
                code,
                row.getLong("body_id"),
                new AskedForm(inside.typed()),
                List.of(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                inside.sent());
    }

    void keep(Draft draft) {
        var trace = trace(draft.code());
        jdbc.sql(KEEP)
                .param("trace", trace)
                .param("sealed", closed(trace, draft))
                .param("until", stamp(draft.until()))
                .update();
    }

    void delete(DraftCode code) {
        jdbc.sql(DELETE).param("trace", trace(code)).update();
    }

    int deleteOld(Instant now) {
        return jdbc.sql(DELETE_OLD).param("now", stamp(now)).update();
    }

    void addFile(DraftCode code, String name, String format, byte[] bytes) {
        long id = jdbc.sql(NEXT_FILE).query(Long.class).single();
        jdbc.sql(ADD_FILE)
                .param("id", id)
                .param("trace", trace(code))
                .param("name", seal.closeText(label(id, "name"), name))
                .param("format", format)
                .param("size", bytes.length)
                .param("sealed", seal.close(label(id, "bytes"), bytes))
                .update();
    }

    private List<DraftFile> files(byte[] trace) {
        return jdbc.sql(FILES)
                .param("trace", trace)
                .query(
                        (row, _) -> {
                            long id = row.getLong("id");
                            return new DraftFile(
                                    id,
                                    seal.openText(label(id, "name"), row.getBytes("name")),
                                    row.getString("format"),
                                    row.getLong("size"));
                        })
                .list();
    }

    byte[] bytes(DraftCode code, long id) {
        var closed =
                jdbc.sql(BYTES)
                        .param("trace", trace(code))
                        .param("id", id)
                        .query(byte[].class)
                        .single();
        return seal.open(label(id, "bytes"), closed);
    }

    void deleteFile(DraftCode code, long id) {
        jdbc.sql(DELETE_FILE).param("trace", trace(code)).param("id", id).update();
    }

    void deleteFiles(DraftCode code) {
        jdbc.sql(DELETE_FILES).param("trace", trace(code)).update();
    }

    private byte[] trace(DraftCode code) {
        return seal.trace("draft code", code.value());
    }

    private byte[] closed(byte[] trace, Draft draft) {
        var inside = new Inside(draft.form().typed(), draft.sent());
        return seal.closeText(label(trace), JSON.writeValueAsString(inside));
    }

    private Inside opened(byte[] trace, byte[] closed) {
        return JSON.readValue(seal.openText(label(trace), closed), Inside.class);
    }

    private static String label(byte[] trace) {
        return "draft " + HexFormat.of().formatHex(trace);
    }

    private static String label(long id, String part) {
        return "draft file " + id + " " + part;
    }

    private static OffsetDateTime stamp(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
