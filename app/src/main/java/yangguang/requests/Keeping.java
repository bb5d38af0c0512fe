package yangguang.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.secrets.Seal;

/** How long what is personal is kept, and its removal. What was counted stays. */
@Component
class Keeping {
    private static final String KEEP_UNTIL =
            "update requests.asked set keep_until = :day where request_id = :id";
    private static final String DELETE_EVIDENCE_ON =
            """
            update requests.paper set delete_on = :day
             where request_id = :id and kind = 'IDENTITY' and sealed is not null
            """;
    private static final String NEXT_EVIDENCE =
            """
            select id, request_id from requests.paper
             where sealed is not null and delete_on <= :today
             order by delete_on, id
             limit 1
               for update skip locked
            """;
    private static final String NEXT_APPLICANT =
            """
            select request_id from requests.asked
             where sealed is not null and keep_until <= :today
             order by keep_until, request_id
             limit 1
               for update skip locked
            """;
    private static final String PAPERS = "select id from requests.paper where request_id = :id";
    private static final String EMPTY_PAPER =
            """
            update requests.paper
               set sealed = null, name = :name, deleted_at = coalesce(deleted_at, :now)
             where id = :id
            """;
    private static final String FORGET_ASKED =
            """
            update requests.asked set sealed = null, anonymised_at = :now where request_id = :id
            """;
    private static final String FORGET_APPLICANT =
            """
            update requests.request
               set code_trace = null, applicant_trace = null, name_trace = null, likeness = null
             where id = :id
            """;
    private static final String FORGET_WORDS =
            "update requests.event set sealed = null where request_id = :id and sealed is not null";
    private static final String FORGET_REPLIES =
            """
            update requests.reply
               set sealed = null, returned_why = case when returned_why is not null then '' end
             where request_id = :id
            """;
    private static final String FORGET_FEEDBACK =
            "update requests.feedback set sealed = null where request_id = :id";
    private static final String FORGET_SKETCH =
            "delete from requests.sketch where request_id = :id";

    /** Evidence of identity in a case. */
    record Evidence(long id, long requestId) {}

    private final JdbcClient jdbc;
    private final Practices practices;
    private final Seal seal;
    private final Clock clock;

    Keeping(JdbcClient jdbc, Practices practices, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.practices = practices;
        this.seal = seal;
        this.clock = clock;
    }

    /** Once a case is over, each thing in it has its last day. An open one keeps everything. */
    void ended(Request request) {
        var on = request.endedOn();
        if (on == null) return;
        var practice = practices.of(request.bodyId());
        setDay(KEEP_UNTIL, request.id(), on.plusYears(practice.keepYears()));
        setDay(DELETE_EVIDENCE_ON, request.id(), on.plusDays(practice.evidenceDays()));
    }

    private void setDay(String sql, long id, LocalDate day) {
        jdbc.sql(sql).param("id", id).param("day", day).update();
    }

    /** A paper whose day has come; whoever asks holds it, others are given the next. */
    Optional<Evidence> nextEvidence() {
        return jdbc.sql(NEXT_EVIDENCE)
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new Evidence(row.getLong("id"), row.getLong("request_id")))
                .optional();
    }

    /** A request whose applicant's time is over, likewise. */
    Optional<Long> nextApplicant() {
        return jdbc.sql(NEXT_APPLICANT)
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .optional();
    }

    /** Takes the bytes of a paper, and its name, which may tell of somebody. */
    void empty(long paperId) {
        jdbc.sql(EMPTY_PAPER)
                .param("id", paperId)
                .param("name", seal.closeText(PaperRecords.label(paperId, "name"), ""))
                .param("now", at(clock.instant()))
                .update();
    }

    /** Takes everything personal out of a request. */
    void anonymise(long id) {
        jdbc.sql(PAPERS).param("id", id).query(Long.class).list().forEach(this::empty);
        jdbc.sql(FORGET_ASKED).param("id", id).param("now", at(clock.instant())).update();
        List.of(FORGET_APPLICANT, FORGET_SKETCH, FORGET_WORDS, FORGET_REPLIES, FORGET_FEEDBACK)
                .forEach(sql -> jdbc.sql(sql).param("id", id).update());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
