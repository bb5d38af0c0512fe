package yangguang.rollup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yangguang.access.Viewer;
import yangguang.reporting.HandedIn.Sum;

/** The statements of sums that were handed up, and of files that were taken in. */
@Component
class SumRecords {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable BigDecimal>> FIGURES =
            new TypeReference<>() {};

    private static final String ADD_UP =
            """
            select f.key, sum(f.value::numeric) as sum, count(f.value) as filled
              from %s s
              join unnest(:ids::bigint[], :numbers::int[]) as part (id, number)
                on s.%s = part.id and s.number = part.number
             cross join jsonb_each_text(s.figures) as f
             group by f.key
            """;
    private static final String OF_CAMPAIGNS = ADD_UP.formatted("rollup.handed_up", "campaign_id");
    private static final String OF_FILES = ADD_UP.formatted("rollup.taken_in", "member_id");
    private static final String EACH =
            """
            select s.%2$s as id, (s.figures ->> :indicator)::numeric as value
              from %1$s s
              join unnest(:ids::bigint[], :numbers::int[]) as part (id, number)
                on s.%2$s = part.id and s.number = part.number
            """;
    private static final String EACH_CAMPAIGN = EACH.formatted("rollup.handed_up", "campaign_id");
    private static final String EACH_FILE = EACH.formatted("rollup.taken_in", "member_id");
    private static final String WHOLE =
            """
            select s.%2$s as id, s.figures
              from %1$s s
              join unnest(:ids::bigint[], :numbers::int[]) as part (id, number)
                on s.%2$s = part.id and s.number = part.number
            """;
    private static final String WHOLE_CAMPAIGN = WHOLE.formatted("rollup.handed_up", "campaign_id");
    private static final String WHOLE_FILE = WHOLE.formatted("rollup.taken_in", "member_id");
    private static final String HANDED_UP =
            "select figures from rollup.handed_up where campaign_id = :id and number = :number";
    private static final String TAKEN_IN =
            "select figures from rollup.taken_in where member_id = :id and number = :number";
    private static final String LAST =
            """
            select number, bodies, missing, by_name, at from rollup.handed_up
             where campaign_id = :id
             order by number desc
             limit 1
            """;
    private static final String HAND_UP =
            """
            insert into rollup.handed_up
                   (campaign_id, number, figures, bodies, missing, by_id, by_name, at)
            select :id, coalesce(max(number), 0) + 1, :figures::jsonb, :bodies, :missing, :byId,
                   :byName, :at
              from rollup.handed_up
             where campaign_id = :id
            """;
    private static final String TAKE_IN =
            """
            insert into rollup.taken_in (member_id, number, figures, file, by_id, by_name, at)
            select :id, coalesce(max(number), 0) + 1, :figures::jsonb, :file, :byId, :byName, :at
              from rollup.taken_in
             where member_id = :id
            """;

    private final JdbcClient jdbc;

    SumRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of these added up. */
    Map<String, Sum> ofCampaigns(List<HandedPart.Sum> parts) {
        return sums(
                OF_CAMPAIGNS,
                parts.stream().mapToLong(HandedPart.Sum::campaignId).toArray(),
                parts.stream().mapToInt(HandedPart.Sum::number).toArray());
    }

    Map<String, Sum> ofFiles(List<HandedPart.File> parts) {
        return sums(
                OF_FILES,
                parts.stream().mapToLong(HandedPart.File::memberId).toArray(),
                parts.stream().mapToInt(HandedPart.File::number).toArray());
    }

    /** One figure of each, by campaign; blank is null. */
    Map<Long, @Nullable BigDecimal> eachCampaign(List<HandedPart.Sum> parts, String indicator) {
        return each(
                EACH_CAMPAIGN,
                indicator,
                parts.stream().mapToLong(HandedPart.Sum::campaignId).toArray(),
                parts.stream().mapToInt(HandedPart.Sum::number).toArray());
    }

    /** One figure of each, by member. */
    Map<Long, @Nullable BigDecimal> eachFile(List<HandedPart.File> parts, String indicator) {
        return each(
                EACH_FILE,
                indicator,
                parts.stream().mapToLong(HandedPart.File::memberId).toArray(),
                parts.stream().mapToInt(HandedPart.File::number).toArray());
    }

    private Map<Long, @Nullable BigDecimal> each(
            String sql, String indicator, long[] ids, int[] numbers) {
        var values = new HashMap<Long, @Nullable BigDecimal>();
        if (ids.length == 0) return values;
        jdbc.sql(sql)
                .param("indicator", indicator)
                .param("ids", ids)
                .param("numbers", numbers)
                .query(
                        row -> {
                            values.put(row.getLong("id"), row.getBigDecimal("value"));
                        });
        return values;
    }

    /** All figures of each, by campaign. */
    Map<Long, Map<String, @Nullable BigDecimal>> wholeCampaigns(List<HandedPart.Sum> parts) {
        return whole(
                WHOLE_CAMPAIGN,
                parts.stream().mapToLong(HandedPart.Sum::campaignId).toArray(),
                parts.stream().mapToInt(HandedPart.Sum::number).toArray());
    }

    /** All figures of each, by member. */
    Map<Long, Map<String, @Nullable BigDecimal>> wholeFiles(List<HandedPart.File> parts) {
        return whole(
                WHOLE_FILE,
                parts.stream().mapToLong(HandedPart.File::memberId).toArray(),
                parts.stream().mapToInt(HandedPart.File::number).toArray());
    }

    private Map<Long, Map<String, @Nullable BigDecimal>> whole(
            String sql, long[] ids, int[] numbers) {
        var whole = new HashMap<Long, Map<String, @Nullable BigDecimal>>();
        if (ids.length == 0) return whole;
        jdbc.sql(sql)
                .param("ids", ids)
                .param("numbers", numbers)
                .query(
                        row -> {
                            whole.put(
                                    row.getLong("id"),
                                    JSON.readValue(row.getString("figures"), FIGURES));
                        });
        return whole;
    }

    private Map<String, Sum> sums(String sql, long[] ids, int[] numbers) {
        var sums = new HashMap<String, Sum>();
        if (ids.length == 0) return sums;
        jdbc.sql(sql)
                .param("ids", ids)
                .param("numbers", numbers)
                .query(
                        row -> {
                            sums.put(
                                    row.getString("key"),
                                    new Sum(row.getBigDecimal("sum"), row.getInt("filled")));
                        });
        return sums;
    }

    Map<String, @Nullable BigDecimal> handedUp(long campaign, int number) {
        return figures(HANDED_UP, campaign, number);
    }

    Map<String, @Nullable BigDecimal> takenIn(long member, int number) {
        return figures(TAKEN_IN, member, number);
    }

    private Map<String, @Nullable BigDecimal> figures(String sql, long id, int number) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("number", number)
                .query((row, _) -> JSON.readValue(row.getString("figures"), FIGURES))
                .optional()
                .orElse(Map.of());
    }

    Optional<KeptSum> last(long campaign) {
        return jdbc.sql(LAST)
                .param("id", campaign)
                .query(
                        (row, _) ->
                                new KeptSum(
                                        row.getInt("number"),
                                        row.getInt("bodies"),
                                        row.getInt("missing"),
                                        row.getString("by_name"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void handUp(
            long campaign,
            Map<String, @Nullable BigDecimal> figures,
            int bodies,
            int missing,
            Viewer by,
            Instant at) {
        jdbc.sql(HAND_UP)
                .param("id", campaign)
                .param("figures", JSON.writeValueAsString(figures))
                .param("bodies", bodies)
                .param("missing", missing)
                .param("byId", by.personId())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void takeIn(
            long member,
            Map<String, @Nullable BigDecimal> figures,
            String file,
            Viewer by,
            Instant at) {
        jdbc.sql(TAKE_IN)
                .param("id", member)
                .param("figures", JSON.writeValueAsString(figures))
                .param("file", file)
                .param("byId", by.personId())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
