package yangguang.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yangguang.access.Viewer;

/** The statements about reports that were filed. */
@Component
class FiledRecords {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, BigDecimal>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> QUOTES = new TypeReference<>() {};

    private static final String KEEP =
            """
            insert into reporting.filed (document_id, body_id, year, figures, quotes, by_id, by_name, at)
            values (:document, :body, :year, :figures::jsonb, :quotes::jsonb, :by, :name, :at)
            on conflict (document_id) do nothing
            """;

    private static final String UNTIL =
            """
            select document_id, body_id, year, figures, quotes
              from reporting.filed
             where body_id = any(:bodies) and year <= :year
             order by body_id, year, document_id
            """;

    private static final String OF =
            """
            select document_id, body_id, year, figures, quotes
              from reporting.filed
             where document_id = any(:documents) and year = :year
            """;

    private static final String YEARS =
            "select distinct year from reporting.filed where document_id = any(:documents)";

    /**
     * What one report says.
     *
     * @param quotes in which words, by indicator, as far as it is known
     */
    record Filed(
            long document,
            long body,
            int year,
            Map<String, BigDecimal> figures,
            Map<String, String> quotes) {}

    private final JdbcClient jdbc;

    FiledRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Filed filed, Viewer by, Instant at) {
        jdbc.sql(KEEP)
                .param("document", filed.document())
                .param("body", filed.body())
                .param("year", filed.year())
                .param("figures", JSON.writeValueAsString(filed.figures()))
                .param("quotes", JSON.writeValueAsString(filed.quotes()))
                .param("by", by.personId())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of that year and the ones before, by body and year. */
    List<Filed> until(Set<Long> bodies, int year) {
        return jdbc.sql(UNTIL)
                .param("bodies", bodies.stream().mapToLong(Long::longValue).toArray())
                .param("year", year)
                .query(FiledRecords::filed)
                .list();
    }

    /** Those of these documents that speak of that year. */
    List<Filed> of(Set<Long> documents, int year) {
        return jdbc.sql(OF)
                .param("documents", documents.stream().mapToLong(Long::longValue).toArray())
                .param("year", year)
                .query(FiledRecords::filed)
                .list();
    }

    /** Of which years these documents speak. */
    List<Integer> years(Set<Long> documents) {
        return jdbc.sql(YEARS)
                .param("documents", documents.stream().mapToLong(Long::longValue).toArray())
                .query(Integer.class)
                .list();
    }

    private static Filed filed(ResultSet row, int at) throws SQLException {
        return new Filed(
                row.getLong("document_id"),
                row.getLong("body_id"),
                row.getInt("year"),
                JSON.readValue(row.getString("figures"), FIGURES),
                JSON.readValue(row.getString("quotes"), QUOTES));
    }
}
