package yangguang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.PublicRegister;
import yangguang.registers.KeepEntries;
import yangguang.registers.OtherFigures;
import yangguang.registers.RegisterBook;
import yangguang.tally.Recount;

/** A whole year recorded on the days on which things happened gives the table of the report. */
@PlatformTest
@DisplayName("一年逐条登记，年报的表一格不差")
class SeedYearsTest {
    /** Fujian, whose annex has cells of its own. */
    private static final String LICHENG = "350502000";

    @Autowired PublicRegister register;
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired OtherFigures others;
    @Autowired AnnualTables tables;
    @Autowired Recount recount;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    long body;
    Viewer officer = new Viewer(0, "", 0, Set.of(), Set.of());

    @Test
    void 虚构的一个街道_2017年() {
        office("青禾街道办事处", "");
        var facts =
                Map.ofEntries(
                        Map.entry("proactive_total", 6),
                        Map.entry("channel_website", 6),
                        Map.entry("channel_wechat", 9),
                        Map.entry("hot_topic_responses", 3),
                        Map.entry("interpretations", 2),
                        Map.entry("press_conferences", 2),
                        Map.entry("dedicated_bodies", 1),
                        Map.entry("reading_points", 4),
                        Map.entry("staff_total", 3),
                        Map.entry("staff_fulltime", 1),
                        Map.entry("staff_parttime", 2),
                        Map.entry("meetings", 2),
                        Map.entry("trainings", 2),
                        Map.entry("trainees", 10),
                        Map.entry("complaints", 0),
                        Map.entry("requests_received", 0));
        record(2017, facts);
        assertThat(figures(2017, facts.keySet())).isEqualTo(facts);
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 虚构的一个福建街道_历年累计从各年得来() {
        office("东山街道办事处", LICHENG);
        record(2016, Map.of("proactive_total", 5));
        record(2017, Map.of("proactive_total", 3, "channel_gazette", 2));
        assertThat(
                        figures(
                                2017,
                                Set.of(
                                        "proactive_total",
                                        "proactive_cumulative",
                                        "channel_website_cumulative")))
                .isEqualTo(
                        Map.of(
                                "proactive_total",
                                3,
                                "proactive_cumulative",
                                8,
                                "channel_website_cumulative",
                                8));
    }

    /**
     * What the reports say against themselves cannot be recorded: seed 002 has 403 items on a web
     * site that received 157 in all.
     */
    @Test
    void 五份真实年报的一年() throws IOException {
        for (var seed : Seeds.all()) {
            boolean inFujian = seed.get("format").asString().equals("fujian");
            office(seed.get("unit").asString(), inFujian ? LICHENG : "");
            int year = seed.get("year").asInt();
            var facts = Seeds.facts(seed);
            if (facts.getOrDefault("channel_website", 0) > facts.getOrDefault("proactive_total", 0))
                facts.remove("channel_website");
            int before =
                    facts.getOrDefault("proactive_cumulative", 0)
                            - facts.getOrDefault("proactive_total", 0);
            if (before > 0) record(year - 1, Map.of("proactive_total", before));
            record(year, facts);
            facts.keySet().retainAll(printed(year));
            assertThat(figures(year, facts.keySet()))
                    .as(seed.get("file").asString())
                    .isEqualTo(facts);
        }
    }

    private void office(String name, String region) {
        body = register.body(name);
        var roles = Set.of(Role.STATISTICIAN, Role.EDITOR, Role.ADMINISTRATOR);
        officer = new Viewer(7, "林小满", body, roles, Set.of(body));
        if (region.isEmpty()) return;
        jdbc.sql("update bodies.body set region_code = :code where id = :id")
                .param("code", region)
                .param("id", body)
                .update();
    }

    /** The cells of the tables of that year. */
    private List<String> printed(int year) {
        return RecordedYear.printed(tables, officer, year);
    }

    private void record(int year, Map<String, Integer> facts) {
        new RecordedYear(register, keep, book, others, tables, clock, officer).record(year, facts);
    }

    private List<AnnualTable> tables(int year) {
        return tables.tables(Set.of(body), year);
    }

    private Map<String, Integer> figures(int year, Set<String> indicators) {
        var figures = new TreeMap<String, Integer>();
        for (var table : tables(year)) {
            for (var figure : table.figures()) {
                var number = figure.number();
                if (number != null && indicators.contains(figure.cell().indicator()))
                    figures.put(figure.cell().indicator(), number.intValueExact());
            }
        }
        return figures;
    }
}
