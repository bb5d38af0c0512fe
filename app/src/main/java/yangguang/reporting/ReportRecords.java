package yangguang.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yangguang.access.Viewer;
import yangguang.documents.Chain;
import yangguang.documents.PublishReport;
import yangguang.documents.Step;

/** The statements of annual reports. */
@Component
class ReportRecords {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable BigDecimal>> FIGURES =
            new TypeReference<>() {};

    private static final String COLUMNS =
            """
            id, body_id, year, edition, state, chain, passed, submission, comment, doc_number,
            chapters, notice, correction, document_id, published_on
            """;
    private static final String OF_BODY =
            "select " + COLUMNS + " from reporting.report where year = :year and body_id = :body";
    private static final String BEGIN =
            """
            insert into reporting.report (body_id, year) values (:body, :year)
            on conflict (year, body_id) do nothing
            """;
    private static final String OPEN =
            "select "
                    + COLUMNS
                    + """
                    from reporting.report
                     where body_id = :body and state <> 'PUBLISHED'
                     order by year
                    """;
    private static final String YEARS_BEGUN =
            "select year from reporting.report where body_id = :body";
    private static final String STANDINGS =
            """
            select r.id, r.body_id, r.edition, r.state, r.submission, r.signed, r.unsettled, s.at,
                   r.comment, r.document_id, r.published_on
              from reporting.report r
              left join reporting.submission s on s.report_id = r.id and s.number = r.signed
             where r.year = :year and r.body_id = any(:bodies)
            """;
    private static final String COUNT_UNSETTLED =
            "update reporting.report set unsettled = :unsettled where id = :id";
    private static final String ADD_SUBMISSION =
            """
            insert into reporting.submission
                   (report_id, number, edition, figures, wording, by_id, by_name, at)
            values (:id, :number, :edition, :figures::jsonb, :wording::jsonb, :byId, :byName, :at)
            """;
    private static final String SUBMIT =
            """
            update reporting.report
               set state = :state, chain = :chain, passed = 0, submission = :number, comment = ''
             where id = :id
            """;
    private static final String SUBMISSION =
            """
            select number, edition, figures, wording, by_id, by_name, at from reporting.submission
             where report_id = :id and number = :number
            """;
    private static final String MOVE =
            """
            update reporting.report
               set state = :state, passed = :passed, comment = :comment,
                   signed = case when :state = 'SIGNED' then submission else made_public end
             where id = :id
            """;
    private static final String DECIDE =
            """
            insert into reporting.decision
                   (report_id, submission, step, passed, reason, by_id, by_name, at)
            values (:id, :submission, :step, :passed, :reason, :byId, :byName, :at)
            """;
    private static final String DECISIONS =
            """
            select submission, step, passed, reason, by_name, at from reporting.decision
             where report_id = :id
             order by id
            """;
    private static final String EXPLAIN =
            """
            insert into reporting.explanation
                   (report_id, finding, sentence, words, by_id, by_name, at)
            values (:id, :finding, :sentence, :words, :byId, :byName, :at)
            """;
    private static final String EXPLANATIONS =
            """
            select distinct on (finding) finding, sentence, words, by_name, at
              from reporting.explanation
             where report_id = :id
             order by finding, id desc
            """;

    private static final String STEPS =
            """
            select step, by_id, by_name, at from reporting.decision
             where report_id = :id and submission = :submission and passed
             order by id
            """;
    private static final String PUBLISH =
            """
            update reporting.report
               set state = 'PUBLISHED', document_id = :document, published_on = :on,
                   doc_number = :number, made_public = submission
             where id = :id
            """;
    private static final String CORRECT =
            """
            update reporting.report
               set state = 'DRAFTING', edition = edition + 1, correction = :why, comment = ''
             where id = :id
            """;
    private static final String PARTS =
            "select part, version, text, by_name, at from reporting.part where report_id = :id";
    private static final String WRITE =
            """
            with written as (
                insert into reporting.part (report_id, part, version, text, by_id, by_name, at)
                values (:id, :part, :version, :text, :byId, :byName, :at)
                on conflict (report_id, part) do update
                   set version = excluded.version, text = excluded.text, by_id = excluded.by_id,
                       by_name = excluded.by_name, at = excluded.at
                returning report_id, part, version, text, by_id, by_name, at)
            insert into reporting.part_version
                   (report_id, part, version, text, by_id, by_name, at)
            select report_id, part, version, text, by_id, by_name, at from written
            """;
    private static final String ARRANGE =
            "update reporting.report set chapters = :chapters, notice = :notice where id = :id";

    private final JdbcClient jdbc;

    ReportRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AnnualReport> of(long bodyId, int year) {
        return of(OF_BODY, bodyId, year);
    }

    /** The same, held until the end of the transaction, so that only one changes it. */
    Optional<AnnualReport> hold(long bodyId, int year) {
        return of(OF_BODY + " for update", bodyId, year);
    }

    private Optional<AnnualReport> of(String sql, long bodyId, int year) {
        return jdbc.sql(sql)
                .param("year", year)
                .param("body", bodyId)
                .query(ReportRecords::report)
                .optional();
    }

    /** Whether nobody had begun it. */
    boolean begin(long bodyId, int year) {
        return jdbc.sql(BEGIN).param("body", bodyId).param("year", year).update() > 0;
    }

    /** Those of a body that are not public yet, oldest first. */
    List<AnnualReport> open(long bodyId) {
        return jdbc.sql(OPEN).param("body", bodyId).query(ReportRecords::report).list();
    }

    Set<Integer> yearsBegun(long bodyId) {
        return Set.copyOf(jdbc.sql(YEARS_BEGUN).param("body", bodyId).query(Integer.class).list());
    }

    List<ReportStanding> standings(Set<Long> bodies, int year) {
        return jdbc.sql(STANDINGS)
                .param("year", year)
                .param("bodies", array(bodies))
                .query(ReportRecords::standing)
                .list();
    }

    void countUnsettled(AnnualReport report, int unsettled) {
        jdbc.sql(COUNT_UNSETTLED).param("id", report.id()).param("unsettled", unsettled).update();
    }

    void submit(
            AnnualReport report,
            ReportState state,
            Chain chain,
            Map<String, @Nullable BigDecimal> figures,
            ReportWording wording,
            Viewer by,
            Instant at) {
        int number = report.submission() + 1;
        jdbc.sql(ADD_SUBMISSION)
                .param("id", report.id())
                .param("number", number)
                .param("edition", report.edition())
                .param("figures", JSON.writeValueAsString(figures))
                .param("wording", JSON.writeValueAsString(wording))
                .param("byId", by.personId())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(SUBMIT)
                .param("id", report.id())
                .param("state", state.name())
                .param("chain", chain.toString())
                .param("number", number)
                .update();
    }

    /** The last one. */
    Optional<Submission> submission(AnnualReport report) {
        return submission(report.id(), report.submission());
    }

    Optional<Submission> submission(long reportId, int number) {
        return jdbc.sql(SUBMISSION)
                .param("id", reportId)
                .param("number", number)
                .query(
                        (row, _) ->
                                new Submission(
                                        row.getInt("number"),
                                        row.getInt("edition"),
                                        figures(row),
                                        JSON.readValue(
                                                row.getString("wording"), ReportWording.class),
                                        row.getLong("by_id"),
                                        row.getString("by_name"),
                                        at(row)))
                .optional();
    }

    void move(AnnualReport report, ReportState state, int passed, String comment) {
        jdbc.sql(MOVE)
                .param("id", report.id())
                .param("state", state.name())
                .param("passed", passed)
                .param("comment", comment)
                .update();
    }

    /** The steps that passed its last submission. */
    List<PublishReport.Taken> steps(AnnualReport report) {
        return jdbc.sql(STEPS)
                .param("id", report.id())
                .param("submission", report.submission())
                .query(
                        (row, _) ->
                                new PublishReport.Taken(
                                        Step.valueOf(row.getString("step")),
                                        row.getLong("by_id"),
                                        row.getString("by_name"),
                                        at(row)))
                .list();
    }

    void publish(AnnualReport report, long document, LocalDate on, String number) {
        jdbc.sql(PUBLISH)
                .param("id", report.id())
                .param("document", document)
                .param("on", on)
                .param("number", number)
                .update();
    }

    void correct(AnnualReport report, String why) {
        jdbc.sql(CORRECT).param("id", report.id()).param("why", why).update();
    }

    void decide(
            AnnualReport report, Step step, boolean passed, String reason, Viewer by, Instant at) {
        jdbc.sql(DECIDE)
                .param("id", report.id())
                .param("submission", report.submission())
                .param("step", step.name())
                .param("passed", passed)
                .param("reason", reason)
                .param("byId", by.personId())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Decision> decisions(AnnualReport report) {
        return jdbc.sql(DECISIONS)
                .param("id", report.id())
                .query(
                        (row, _) ->
                                new Decision(
                                        row.getInt("submission"),
                                        Step.valueOf(row.getString("step")),
                                        row.getBoolean("passed"),
                                        row.getString("reason"),
                                        row.getString("by_name"),
                                        at(row)))
                .list();
    }

    void explain(AnnualReport report, ReportFinding finding, String words, Viewer by, Instant at) {
        jdbc.sql(EXPLAIN)
                .param("id", report.id())
                .param("finding", finding.key())
                .param("sentence", finding.sentence())
                .param("words", words)
                .param("byId", by.personId())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Explanation> explanations(AnnualReport report) {
        return explanations(report.id());
    }

    /** The last one of each finding. */
    List<Explanation> explanations(long reportId) {
        return jdbc.sql(EXPLANATIONS)
                .param("id", reportId)
                .query(
                        (row, _) ->
                                new Explanation(
                                        row.getString("finding"),
                                        row.getString("sentence"),
                                        row.getString("words"),
                                        row.getString("by_name"),
                                        at(row)))
                .list();
    }

    /** What was written, by part; also what writes itself again. */
    List<PartText> parts(AnnualReport report) {
        return jdbc.sql(PARTS)
                .param("id", report.id())
                .query(
                        (row, _) ->
                                new PartText(
                                        row.getString("part"),
                                        row.getInt("version"),
                                        row.getString("text"),
                                        row.getString("by_name"),
                                        at(row)))
                .list();
    }

    void write(AnnualReport report, PartText text, Viewer by) {
        jdbc.sql(WRITE)
                .param("id", report.id())
                .param("part", text.part())
                .param("version", text.version())
                .param("text", text.text())
                .param("byId", by.personId())
                .param("byName", by.name())
                .param("at", text.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void arrange(AnnualReport report, String chapters, String notice) {
        jdbc.sql(ARRANGE)
                .param("id", report.id())
                .param("chapters", chapters)
                .param("notice", notice)
                .update();
    }

    private static AnnualReport report(ResultSet row, int number) throws SQLException {
        var chain = row.getString("chain");
        return new AnnualReport(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getInt("year"),
                row.getInt("edition"),
                ReportState.valueOf(row.getString("state")),
                chain == null ? null : Chain.parse(chain),
                row.getInt("passed"),
                row.getInt("submission"),
                row.getString("comment"),
                row.getString("doc_number"),
                row.getString("chapters"),
                row.getString("notice"),
                row.getString("correction"),
                row.getObject("document_id", Long.class),
                row.getObject("published_on", LocalDate.class));
    }

    private static ReportStanding standing(ResultSet row, int number) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class);
        return new ReportStanding(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getInt("edition"),
                ReportState.valueOf(row.getString("state")),
                row.getInt("submission"),
                row.getInt("signed"),
                at == null ? null : at.toInstant(),
                row.getObject("unsettled", Integer.class),
                row.getString("comment"),
                row.getObject("document_id", Long.class),
                row.getObject("published_on", LocalDate.class));
    }

    private static Map<String, @Nullable BigDecimal> figures(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("figures"), FIGURES);
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static long[] array(Set<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
