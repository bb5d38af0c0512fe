package yangguang.reporting;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yangguang.reporting.HandedIn.Part;
import yangguang.reporting.HandedIn.Sum;

/** The statements about the figures of many reports at once. */
@Component
class HandedInRecords {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable BigDecimal>> FIGURES =
            new TypeReference<>() {};

    private static final String OF_PARTS =
            """
              from unnest(:reports::bigint[], :numbers::int[]) as part (report, number)
              join reporting.submission s on s.report_id = part.report and s.number = part.number
            """;
    private static final String SUMS =
            "select f.key, sum(f.value::numeric) as sum, count(f.value) as filled"
                    + OF_PARTS
                    + "cross join jsonb_each_text(s.figures) as f group by f.key";
    private static final String VALUES =
            "select s.report_id, (s.figures ->> :indicator)::numeric as value" + OF_PARTS;
    private static final String EACH = "select s.report_id, s.figures" + OF_PARTS;

    private static final String PUBLISHED =
            """
            select r.body_id, s.figures
              from reporting.report r
              join reporting.submission s on s.report_id = r.id and s.number = r.made_public
             where r.year = :year and r.document_id = any(:documents)
            """;

    private static final String PUBLISHED_YEARS =
            """
            select distinct year from reporting.report
             where made_public > 0 and document_id = any(:documents)
            """;

    private static final String WORDINGS =
            """
            select r.body_id, r.year, s.wording
              from reporting.report r
              join reporting.submission s on s.report_id = r.id and s.number = r.made_public
             where r.body_id = any(:bodies) and r.year in (:year, :year - 1)
            """;

    private final JdbcClient jdbc;

    HandedInRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Sum> sums(List<Part> parts) {
        var sums = new HashMap<String, Sum>();
        of(SUMS, parts)
                .query(
                        row -> {
                            sums.put(
                                    row.getString("key"),
                                    new Sum(row.getBigDecimal("sum"), row.getInt("filled")));
                        });
        return sums;
    }

    Map<Long, @Nullable BigDecimal> values(List<Part> parts, String indicator) {
        var values = new HashMap<Long, @Nullable BigDecimal>();
        of(VALUES, parts)
                .param("indicator", indicator)
                .query(
                        row -> {
                            values.put(row.getLong("report_id"), row.getBigDecimal("value"));
                        });
        return values;
    }

    void each(List<Part> parts, HandedIn.Look look) {
        of(EACH, parts)
                .withFetchSize(500)
                .query(
                        row -> {
                            look.at(
                                    row.getLong("report_id"),
                                    JSON.readValue(row.getString("figures"), FIGURES));
                        });
    }

    /** What was published last in these documents, by body. */
    void published(Set<Long> documents, int year, HandedIn.Look look) {
        jdbc.sql(PUBLISHED)
                .param("year", year)
                .param("documents", documents.stream().mapToLong(Long::longValue).toArray())
                .query(
                        row -> {
                            look.at(
                                    row.getLong("body_id"),
                                    JSON.readValue(row.getString("figures"), FIGURES));
                        });
    }

    /** What a body published, in words. */
    record Worded(long bodyId, int year, ReportWording wording) {}

    /** The published reports of these bodies on that year and the one before. */
    List<Worded> wordings(Set<Long> bodies, int year) {
        return jdbc.sql(WORDINGS)
                .param("bodies", bodies.stream().mapToLong(Long::longValue).toArray())
                .param("year", year)
                .query(
                        (row, _) ->
                                new Worded(
                                        row.getLong("body_id"),
                                        row.getInt("year"),
                                        JSON.readValue(
                                                row.getString("wording"), ReportWording.class)))
                .list();
    }

    Set<Integer> publishedYears(Set<Long> documents) {
        return Set.copyOf(
                jdbc.sql(PUBLISHED_YEARS)
                        .param("documents", documents.stream().mapToLong(Long::longValue).toArray())
                        .query(Integer.class)
                        .list());
    }

    private JdbcClient.StatementSpec of(String sql, List<Part> parts) {
        return jdbc.sql(sql)
                .param("reports", parts.stream().mapToLong(Part::reportId).toArray())
                .param("numbers", parts.stream().mapToInt(Part::number).toArray());
    }
}
