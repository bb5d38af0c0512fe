package yangguang.law.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.law.codes.RegionCode;
import yangguang.law.forms.Cell.Source;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.law.outcomes.Outcomes;
import yangguang.law.rules.RuleFile;

@DisplayName("2019年度起 政府信息公开工作年度报告统计表")
class AnnualReportFormsTest {
    private static final LocalDate NEW = LocalDate.of(2021, 1, 1);
    private static final List<String> APPLICANTS =
            List.of("person", "biz", "research", "ngo", "legal", "otherorg", "total");

    private final Forms forms = new Forms();
    private final Form first = forms.named("AR-2019").orElseThrow();
    private final Form now = forms.named("AR-2021").orElseThrow();

    @ParameterizedTest(name = "{0}年度 → {1}")
    @CsvSource({
        "2018, STAT-2014",
        "2019, AR-2019",
        "2020, AR-2019",
        "2021, AR-2021",
        "2026, AR-2021"
    })
    void 按年度用表(int year, String form) {
        assertThat(forms.tableFor(year)).map(Form::id).contains(form);
    }

    @ParameterizedTest(name = "{0}年度 {1} → {2}")
    @CsvSource({
        "2007, 350502, ''",
        "2009, 350502, FUJIAN-ANNEX",
        "2017, 350502, STAT-2014 FUJIAN-ANNEX",
        "2017, 350502005, STAT-2014 FUJIAN-ANNEX",
        "2017, 220204, STAT-2014",
        "2017, , STAT-2014",
        "2019, 350502, AR-2019"
    })
    void 福建至二零一八年度另有附表(int year, String region, String ids) {
        var code = region == null ? null : new RegionCode(region);
        assertThat(String.join(" ", forms.tablesFor(year, code).stream().map(Form::id).toList()))
                .isEqualTo(ids);
    }

    @Test
    void 格数与各表相同() {
        assertThat(table(now, "requests").cells()).hasSize(175);
        assertThat(table(first, "requests").cells()).hasSize(161);
        assertThat(table(now, "remedies").cells()).hasSize(15);
        assertThat(table(first, "remedies").cells()).hasSize(15);
        assertThat(now.cells()).hasSize(10 + 175 + 15);
        assertThat(first.cells()).hasSize(6 + 6 + 6 + 2 + 2 + 161 + 15);
        for (var form : forms.all()) {
            assertThat(form.cells().stream().map(Cell::indicator)).doesNotHaveDuplicates();
        }
    }

    @Test
    void 表三七列_法人或其他组织分五类() {
        var columns = table(now, "requests").columns();
        assertThat(columns).extracting(Column::key).containsExactlyElementsOf(APPLICANTS);
        assertThat(columns.stream().filter(one -> one.under().contains("法人或其他组织")))
                .extracting(Column::label)
                .containsExactly("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他");
        assertThat(table(now, "requests").rowsHead()).contains("第一项加第二项之和，等于第三项加第四项之和");
    }

    @Test
    void 办理结果的行与结果目录一一对应() {
        var outcomes = new Outcomes().on(NEW).stream().map(OutcomeFacts::row).toList();
        assertThat(rowsUnder("三、本年度办理结果", now))
                .containsExactlyElementsOf(
                        Stream.concat(outcomes.stream(), Stream.of("closed")).toList());
        assertThat(outcomes)
                .allSatisfy(
                        row ->
                                assertThat(APPLICANTS)
                                        .allMatch(
                                                column ->
                                                        now.cell("t2_" + row + "_" + column)
                                                                .isPresent()));
    }

    /** 2019 counts in one row what the outcomes tell apart. */
    @Test
    void 二零一九年格式的其他处理只有一行_收拢三种结果() {
        var counted =
                first.tables().stream()
                        .filter(table -> table.id().equals("requests"))
                        .flatMap(table -> table.rows().stream())
                        .map(row -> row.cells().getFirst())
                        .map(Cell::source)
                        .filter(Source.Flow.class::isInstance)
                        .flatMap(source -> ((Source.Flow) source).indicators().stream())
                        .toList();
        assertThat(new Outcomes().on(NEW))
                .allSatisfy(known -> assertThat(counted).contains("t2_" + known.row() + "_person"));
        assertThat(rowsUnder("三、本年度办理结果", first)).endsWith("other", "closed").hasSize(20);
    }

    @Test
    void 结转是待办申请的存量() {
        assertThat(source("t2_carried_in_person"))
                .isEqualTo(new Source.Stock(List.of("t2_pending_person"), Cell.At.START));
        assertThat(source("t2_carried_out_ngo"))
                .isEqualTo(new Source.Stock(List.of("t2_pending_ngo"), Cell.At.END));
        assertThat(now.cell("t2_carried_in_total").orElseThrow().parts())
                .hasSize(6)
                .contains("t2_carried_in_person");
    }

    @Test
    void 完整示例没有勾稽问题() {
        var table = Tables.of("示例2025", "annual-reports.csv");
        assertThat(table).hasSize(200);
        assertThat(now.check(Figures.of(2025, table).by(RuleMaking.YES))).isEmpty();
    }

    @Test
    void 示例改动一格_该列该行都指出() {
        var table = Tables.of("示例2025", "annual-reports.csv");
        table.merge("t2_granted_biz", BigDecimal.ONE, BigDecimal::add);
        var findings = now.check(Figures.of(2025, table));
        assertThat(findings).extracting(Finding::relation).containsExactly("R2", "R3");
        assertThat(findings.getFirst().sentence()).startsWith("“商业企业”列：（七）总计 252 件");
        assertThat(findings.getLast().sentence()).startsWith("“（一）予以公开”行：总计 5548 件");
    }

    @Test
    void 二零一九年格式的实例成立_结转少一件则不成立() {
        var table = Tables.of("上海市政府办公厅2019", "annual-reports.csv");
        assertThat(first.check(Figures.of(2019, table))).isEmpty();
        table.put("t2_carried_out_person", BigDecimal.valueOf(71));
        assertThat(first.check(Figures.of(2019, table)))
                .singleElement()
                .satisfies(
                        finding ->
                                assertThat(finding.sentence())
                                        .isEqualTo(
                                                "“自然人”列：第一项加第二项 821＋18＝839，不等于第三项加第四项 767＋71＝838。"));
    }

    @Test
    void 每列都核对() {
        assertThat(checks("R1")).hasSize(7);
        assertThat(checks("R2")).hasSize(7);
        assertThat(checks("R3")).hasSize(25);
        assertThat(checks("R4")).hasSize(3);
        assertThat(checks("R10")).hasSize(200);
    }

    @ParameterizedTest(name = "政府 {0}，区划 {1} → {2}")
    @CsvSource({
        "true, 330000, YES",
        "true, 330100, YES",
        "true, 330106, NO",
        "true, 330106005, NO",
        "false, 330100, NO",
        "true, , UNKNOWN"
    })
    void 规章由省市政府制定(boolean government, String region, RuleMaking expected) {
        var code = region == null ? null : new RegionCode(region);
        assertThat(RuleMaking.of(government, code)).isEqualTo(expected);
        var table = Tables.zeros(now);
        table.put("t1_regulations_in_force", BigDecimal.TWO);
        assertThat(now.check(Figures.of(2023, table).by(expected)))
                .hasSize(expected == RuleMaking.NO ? 1 : 0);
    }

    /** R9 asks from the day on which such cases must go to reconsideration first. */
    @Test
    void 复议前置的年度与规则相同() {
        var relation = now.relations().stream().filter(one -> one.id().equals("R9")).findFirst();
        var since = LocalDate.of(relation.orElseThrow().from(), 1, 1);
        var route = RuleFile.word("remedy-route");
        assertThat(route.on(since).value()).isNotEqualTo(route.on(since.minusDays(1)).value());
    }

    @Test
    void 增减可以是负数_数量不可以() {
        assertThat(first.cell("t1_licences_change").orElseThrow().signed()).isTrue();
        assertThat(first.cell("t1_licences_decisions").orElseThrow().signed()).isFalse();
        var table = Tables.zeros(first);
        table.put("t1_fees_change", BigDecimal.valueOf(-8));
        assertThat(first.check(Figures.of(2020, table)))
                .singleElement()
                .satisfies(found -> assertThat(found.sentence()).contains("0＋（-8）＝-8"));
    }

    private List<String> rowsUnder(String head, Form form) {
        return table(form, "requests").rows().stream()
                .filter(row -> row.under().contains(head))
                .map(Row::key)
                .toList();
    }

    private List<Relation.Check> checks(String relation) {
        return now.relations().stream()
                .filter(one -> one.id().equals(relation))
                .findFirst()
                .orElseThrow()
                .checks();
    }

    private Source source(String indicator) {
        return now.cell(indicator).orElseThrow().source();
    }

    private static Table table(Form form, String id) {
        return form.tables().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
