package yangguang.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yangguang.access.Viewer;
import yangguang.letters.LetterKind;
import yangguang.requests.Reply.Stage;
import yangguang.secrets.Seal;

/** Versions of replies. What they say is sealed. */
@Component
class ReplyRecords {
    private static final String OF =
            """
            select request_id, number, stage, outcome, letter, sealed, written_by, written_name,
                   written_at, decided_by, decided_name, decided_at, returned_why, letter_number
              from requests.reply
             where request_id = :request
            """;
    private static final String BY_NUMBER = " order by number";
    private static final String NEWEST = " order by number desc limit 1";
    private static final String WRITE =
            """
            insert into requests.reply (request_id, number, stage, outcome, letter, sealed,
                written_by, written_name, written_at)
            values (:request, :number, :stage, :outcome, :letter, :sealed, :by, :name, :at)
            on conflict (request_id, number) do update
               set stage = excluded.stage, outcome = excluded.outcome, letter = excluded.letter,
                   sealed = excluded.sealed, written_by = excluded.written_by,
                   written_name = excluded.written_name, written_at = excluded.written_at
             where reply.stage = 'DRAFT'
            """;
    private static final String APPROVE =
            """
            update requests.reply
               set stage = 'APPROVED', decided_by = :by, decided_name = :name, decided_at = :at,
                   letter_number = :letterNumber
             where request_id = :request and number = :number and stage = 'PROPOSED'
            """;
    private static final String GIVE_BACK =
            """
            update requests.reply
               set stage = 'RETURNED', decided_by = :by, decided_name = :name, decided_at = :at,
                   returned_why = :why
             where request_id = :request and number = :number and stage in ('PROPOSED', 'APPROVED')
            """;
    private static final String SEND =
            """
            update requests.reply set stage = 'SENT'
             where request_id = :request and number = :number and stage = 'APPROVED'
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Seal seal;

    ReplyRecords(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    List<Reply> of(long requestId) {
        return jdbc.sql(OF + BY_NUMBER).param("request", requestId).query(this::reply).list();
    }

    Optional<Reply> newest(long requestId) {
        return jdbc.sql(OF + NEWEST).param("request", requestId).query(this::reply).optional();
    }

    /** Whether its reply has left the hands of whoever wrote it: what it gives stays as it is. */
    boolean isHandedOn(long requestId) {
        return newest(requestId).filter(Reply::isHandedOn).isPresent();
    }

    /** Writes a draft or proposes it; what was proposed before stays as it was. */
    void write(long requestId, int number, Stage stage, Draft draft) {
        int written =
                jdbc.sql(WRITE)
                        .param("request", requestId)
                        .param("number", number)
                        .param("stage", stage.name())
                        .param("outcome", draft.outcome())
                        .param("letter", draft.letter().name())
                        .param(
                                "sealed",
                                seal.closeText(
                                        label(requestId, number),
                                        JSON.writeValueAsString(draft.text())))
                        .param("by", draft.writtenBy())
                        .param("name", draft.writtenName())
                        .param("at", OffsetDateTime.ofInstant(draft.writtenAt(), ZoneOffset.UTC))
                        .update();
        if (written != 1) throw new IllegalStateException("not a draft: reply " + number);
    }

    /** What is written, before it has a place. */
    record Draft(
            String outcome,
            LetterKind letter,
            ReplyText text,
            long writtenBy,
            String writtenName,
            Instant writtenAt) {

        static Draft of(Reply reply) {
            return new Draft(
                    reply.outcome(),
                    reply.letter(),
                    reply.text(),
                    reply.writtenBy(),
                    reply.writtenName(),
                    reply.writtenAt());
        }
    }

    void approve(Reply reply, Viewer by, Instant at, String letterNumber) {
        decide(jdbc.sql(APPROVE).param("letterNumber", letterNumber), reply, by, at);
    }

    /** Whatever was not sent can be returned, an approved one too. */
    void giveBack(Reply reply, Viewer by, Instant at, String why) {
        decide(jdbc.sql(GIVE_BACK).param("why", why), reply, by, at);
    }

    private static void decide(JdbcClient.StatementSpec sql, Reply reply, Viewer by, Instant at) {
        int decided =
                sql.param("request", reply.requestId())
                        .param("number", reply.number())
                        .param("by", by.personId())
                        .param("name", by.name())
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update();
        if (decided != 1) throw new IllegalStateException("cannot be decided: " + reply.number());
    }

    void send(Reply reply) {
        int sent =
                jdbc.sql(SEND)
                        .param("request", reply.requestId())
                        .param("number", reply.number())
                        .update();
        if (sent != 1) throw new IllegalStateException("not approved: " + reply.number());
    }

    private Reply reply(ResultSet row, int index) throws SQLException {
        long requestId = row.getLong("request_id");
        int number = row.getInt("number");
        return new Reply(
                requestId,
                number,
                Stage.valueOf(row.getString("stage")),
                row.getString("outcome"),
                LetterKind.valueOf(row.getString("letter")),
                text(requestId, number, row.getBytes("sealed")),
                row.getLong("written_by"),
                row.getString("written_name"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getObject("decided_by", Long.class),
                row.getString("decided_name"),
                instant(row),
                row.getString("returned_why"),
                row.getString("letter_number"));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject("decided_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Nothing once the applicant's data were removed. */
    private ReplyText text(long requestId, int number, byte @Nullable [] closed) {
        return closed == null
                ? ReplyText.GONE
                : JSON.readValue(seal.openText(label(requestId, number), closed), ReplyText.class);
    }

    private static String label(long requestId, int number) {
        return "request " + requestId + " reply " + number;
    }
}
