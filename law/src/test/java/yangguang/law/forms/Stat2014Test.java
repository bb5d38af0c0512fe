package yangguang.law.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("2014—2018年度 政府信息公开情况统计表")
class Stat2014Test {
    private final Forms forms = new Forms();
    private final Form form = forms.named("STAT-2014").orElseThrow();

    @Test
    void 六十五行五十八格七个标题行() {
        var rows = form.tables().getFirst().rows();
        assertThat(rows).hasSize(65);
        assertThat(form.cells()).hasSize(58);
        assertThat(rows.stream().filter(Row::isHeading).map(Row::code))
                .containsExactly("1", "1.2", "2", "2.2", "3", "8", "9");
        assertThat(form.cells().stream().map(Cell::indicator)).doesNotHaveDuplicates();
    }

    @Test
    void 适用于二零一四至二零一八年度() {
        assertThat(forms.tableFor(2013)).isEmpty();
        assertThat(forms.tableFor(2014)).contains(form);
        assertThat(forms.tableFor(2018)).contains(form);
        assertThat(forms.tableFor(2019)).isNotEqualTo(Optional.of(form));
    }

    @Test
    void 合计格等于其下各格之和() {
        assertThat(form.cells().stream().filter(Cell::isSum).map(Cell::row))
                .containsExactly("3.1", "3.2", "3.3", "3.3.4", "4", "5", "8.3");
    }

    @Test
    void 北极街道的表没有勾稽问题() throws IOException {
        assertThat(form.check(report("北极街道"))).isEmpty();
    }

    @Test
    void 东宁街道总数十八条少于微信四十五条() throws IOException {
        assertThat(form.check(report("东宁街道"))).extracting(Finding::relation).containsExactly("A2");
    }

    @Test
    void 前进区标题行填数总数少于渠道回应无方式且有空白() throws IOException {
        var findings = form.check(report("前进区"));
        assertThat(findings).extracting(Finding::relation).containsExactly("A2", "A5", "B2", "F1");
        assertThat(findings.getFirst().sentence())
                .isEqualTo("主动公开政府信息 157 条，少于其中一个渠道的 2895 条（4.政务微信公开政府信息数）。");
        assertThat(findings.getFirst().sentence(Locale.ENGLISH)).contains("157", "2895");
        assertThat(findings.get(2).sentence())
                .isEqualTo("回应热点或舆情 32 次，多于各种回应方式之和 0＋0＋0＋0＝0，请说明是怎样回应的。");
    }

    /** Each relation with figures that break it and nothing else; all other cells are 0. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A1   | proactive_total=5 channel_website=4
                    A2   | proactive_total=3 channel_website=4
                    A3   | proactive_normative_docs=1 normative_docs_made=1
                    A4   | proactive_total=1 channel_website=1 proactive_normative_docs=1
                    A5   | 1=3
                    B1.1 | press_conferences_chief=1
                    B1.2 | web_interviews_chief=1
                    B2   | hot_topic_responses=2 other_responses=1
                    C1   | requests_received=2 requests_letter=1
                    C2   | requests_closed=2 replies_total=2 reply_granted=2 closed_on_time=1
                    C3   | requests_closed=2 closed_on_time=2 replies_total=2 reply_granted=1
                    C4   | requests_closed=1 closed_on_time=1 replies_total=1 reply_refused=1
                    C5   | requests_carried_in=1 requests_closed=2 closed_on_time=2 replies_total=2 reply_granted=2
                    C6   | requests_closed=1 closed_extended=1
                    D1.1 | reconsideration_total=1
                    D1.2 | litigation_total=1
                    E1   | staff_total=2 staff_parttime=1
                    E2   | dedicated_bodies=1
                    E3.1 | trainings=1
                    E3.2 | trainees=1
                    E4   | fees_wan_yuan=0.01
                    F1   | meetings=
                    F3   | meetings=1.5
                    """)
    void 每条关系有违反它的例(String relation, String figures) {
        var table = zeros();
        for (var figure : figures.split(" ")) {
            var parts = figure.split("=", 2);
            table.put(parts[0], parts[1].isEmpty() ? null : new BigDecimal(parts[1]));
        }
        assertThat(form.check(table)).extracting(Finding::relation).containsExactly(relation);
    }

    @Test
    void 全部填零没有问题() {
        assertThat(form.check(zeros())).isEmpty();
    }

    @Test
    void 每条关系都有违反它的例() {
        assertThat(form.relations().stream().map(Relation::id))
                .containsExactlyInAnyOrderElementsOf(
                        List.of(
                                "A1 A2 A3 A4 A5 B1.1 B1.2 B2 C1 C2 C3 C4 C5 C6 D1.1 D1.2 E1 E2 E3.1 E3.2 E4 F1 F3"
                                        .split(" ")));
    }

    @Test
    void 空白与零不同() {
        var table = zeros();
        assertThat(form.check(table)).isEmpty();
        table.put("complaints", null);
        assertThat(form.check(table))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cells()).containsExactly("complaints"));
    }

    private Map<String, @Nullable BigDecimal> zeros() {
        var table = new HashMap<String, @Nullable BigDecimal>();
        for (var cell : form.cells()) table.put(cell.indicator(), BigDecimal.ZERO);
        return table;
    }

    private static Map<String, @Nullable BigDecimal> report(String name) throws IOException {
        var table = new HashMap<String, @Nullable BigDecimal>();
        for (var line : Files.readAllLines(Path.of("cases/stat-2014-2017.csv"))) {
            var parts = line.split(",", 3);
            if (!parts[0].equals(name)) continue;
            table.put(parts[1], parts[2].isEmpty() ? null : new BigDecimal(parts[2]));
        }
        return table;
    }
}
