package yangguang.backlog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of this module. */
@Component
class BacklogRecords {
    private static final String OPEN =
            """
            select id from backlog.run
             where body_id = :body and fingerprint = :fingerprint
               and ended_at is null and undone_at is null
             order by id desc limit 1
            """;
    private static final String BEGIN =
            """
            insert into backlog.run (body_id, source, fingerprint, actor, started_at)
            values (:body, :source, :fingerprint, :actor, :at)
            returning id
            """;
    private static final String DONE = "select line from backlog.row where run_id = :run";
    private static final String ROW =
            """
            insert into backlog.row (run_id, line, outcome, document_id)
            values (:run, :line, :outcome, :document)
            """;
    private static final String END = "update backlog.run set ended_at = :at where id = :run";
    private static final String FILED =
            """
            select r.document_id from backlog.row r
              join documents.document d on d.id = r.document_id
             where r.run_id = :run and r.outcome = 'FILED' and r.document_id > :after and not d.undone
             order by r.document_id
             limit :most
            """;
    private static final String UNDO = "update backlog.run set undone_at = :at where id = :run";
    private static final String EXISTS = "select exists (select from backlog.run where id = :run)";

    private final JdbcClient jdbc;

    BacklogRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> open(long body, String fingerprint) {
        return jdbc.sql(OPEN)
                .param("body", body)
                .param("fingerprint", fingerprint)
                .query(Long.class)
                .optional();
    }

    long begin(long body, String source, String fingerprint, String actor, Instant at) {
        return jdbc.sql(BEGIN)
                .param("body", body)
                .param("source", source)
                .param("fingerprint", fingerprint)
                .param("actor", actor)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Set<Long> done(long run) {
        return jdbc.sql(DONE).param("run", run).query(Long.class).set();
    }

    void row(long run, long line, String outcome, @Nullable Long document) {
        jdbc.sql(ROW)
                .param("run", run)
                .param("line", line)
                .param("outcome", outcome)
                .param("document", document)
                .update();
    }

    void end(long run, Instant at) {
        jdbc.sql(END).param("run", run).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    boolean exists(long run) {
        return jdbc.sql(EXISTS).param("run", run).query(Boolean.class).single();
    }

    /** What a run filed and was not undone yet, in order. */
    List<Long> filed(long run, long after, int most) {
        return jdbc.sql(FILED)
                .param("run", run)
                .param("after", after)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    void undo(long run, Instant at) {
        jdbc.sql(UNDO).param("run", run).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
