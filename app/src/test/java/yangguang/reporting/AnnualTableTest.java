package yangguang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.forms.Finding;
import yangguang.law.forms.Severity;
import yangguang.law.registers.Values;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.registers.Entry;
import yangguang.registers.KeepEntries;
import yangguang.registers.OtherFigures;
import yangguang.registers.RegisterBook;
import yangguang.reporting.AnnualTable.Figure;
import yangguang.tally.Recount;

@PlatformTest
@DisplayName("政府信息公开情况统计表：由记录算出")
class AnnualTableTest {
    static final LocalDate DAY = LocalDate.of(2017, 3, 1);

    @Autowired AnnualTables tables;
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired OtherFigures others;
    @Autowired Recount recount;
    @Autowired Templates templates;
    @Autowired JdbcClient jdbc;
    County county;
    Viewer officer;
    Elsewhere elsewhere;

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
        officer = county.officer(Role.STATISTICIAN);
        elsewhere = new Elsewhere(keep, book);
    }

    @Test
    void 全表六十五行依次排列_七个标题行不填数() {
        record("channel_other", "2");
        var lines = table().lines();
        assertThat(lines).hasSize(65);
        assertThat(lines.getFirst().row().label()).isEqualTo("一、主动公开情况");
        assertThat(lines.getLast().row().label()).isEqualTo("（三）接受培训人员数");
        assertThat(lines.stream().filter(line -> line.row().isHeading()).toList())
                .extracting(line -> line.row().code())
                .containsExactly("1", "1.2", "2", "2.2", "3", "8", "9");
        assertThat(lines.stream().filter(line -> line.row().isHeading()))
                .allMatch(line -> line.figures().isEmpty());
    }

    @Test
    void 空白不是零_记了零才是零() {
        assertThat(figure("channel_other").isBlank()).isTrue();
        record("channel_other", "0");
        assertThat(figure("channel_other").number()).isEqualByComparingTo("0");
        assertThat(figure("channel_other").printed()).isEqualTo("0");
    }

    @Test
    void 撤销了唯一的登记又是空白() {
        var id = record("channel_other", "0");
        takeBack(id);
        assertThat(figure("channel_other").isBlank()).isTrue();

        var other = record("channel_other", "3");
        takeBack(other);
        assertThat(figure("channel_other").isBlank()).isTrue();
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 更正以后旧的数不再计() {
        var old = record("channel_weibo", "3");
        elsewhere.correct(officer, old, new BigDecimal(5), "重复计了两次");
        assertThat(figure("channel_weibo").number()).isEqualByComparingTo("5");
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 合计由各项相加() {
        for (var result : List.of("upheld", "other", "other"))
            keep.record(
                    officer,
                    book.register("reconsideration"),
                    new Values(
                            Map.of(
                                    "filed", List.of("2017-03-01"),
                                    "matter", List.of("不服答复"),
                                    "decided", List.of("2017-04-01"),
                                    "result", List.of(result))));
        assertThat(figure("reconsideration_total").number()).isEqualByComparingTo("3");
        assertThat(figure("litigation_total").number()).isEqualByComparingTo("0");
    }

    @Test
    void 合计数和有登记簿的数不能取自别处() {
        assertThat(List.of("channel_gazette", "fees_wan_yuan", "channel_other"))
                .allMatch(name -> others.isOpen(county.greenGrain(), name, 2017));
        assertThat(List.of("litigation_other", "staff_total", "requests_in_person", "meetings"))
                .noneMatch(name -> others.isOpen(county.greenGrain(), name, 2017));
    }

    @Test
    void 勾稽关系不成立的写在数旁_并列出算式() {
        record("web_interviews", "1");
        record("web_interviews_chief", "2");
        var figure = figure("web_interviews_chief");
        assertThat(figure.severity()).isEqualTo(Severity.BLOCKING);
        assertThat(figure.findings()).extracting(Finding::relation).containsExactly("B1.2");
        assertThat(figure.findings().getFirst().sentence()).contains("2 次").contains("1 次");
        assertThat(figure("web_interviews").findings()).isEmpty();
        assertThat(table().errors()).isEqualTo(1);
    }

    @Test
    void 空项各自说没有填_不计入待核实() {
        var table = table();
        assertThat(table.blanks()).isPositive();
        assertThat(table.doubts()).isZero();
        assertThat(figure("channel_other").severity()).isEqualTo(Severity.EXPLAIN);
    }

    @Test
    void 万元可以有小数_上年的数在旁边() {
        elsewhere.add(officer, "fees_wan_yuan", DAY.minusYears(1), new BigDecimal("1.20"), "预算");
        elsewhere.add(officer, "fees_wan_yuan", DAY, new BigDecimal("0.85"), "预算");
        var figure = figure("fees_wan_yuan");
        assertThat(figure.printed()).isEqualTo("0.85");
        assertThat(figure.printedLastYear()).isEqualTo("1.2");
    }

    @Test
    void 几个单位合计() {
        record("channel_other", "2");
        elsewhere.add(county.neighbour(), "channel_other", DAY, new BigDecimal(3), "");
        var together = tables.table(Set.of(county.greenGrain(), county.eastHill()), 2017);
        assertThat(figure(together.orElseThrow(), "channel_other").number())
                .isEqualByComparingTo("5");
    }

    @Test
    void 统计表用于二〇一四到二〇一八年度() {
        assertThat(tables.table(county.greenGrain(), 2013)).isEmpty();
        assertThat(tables.table(county.greenGrain(), 2014)).isPresent();
        assertThat(tables.table(county.greenGrain(), 2018)).isPresent();
        assertThat(tables.table(county.greenGrain(), 2019).orElseThrow().form().id())
                .isEqualTo("AR-2019");
    }

    @Test
    void 年度从最早有记录的一年排到今年() {
        assertThat(tables.years(Set.of(county.greenGrain()))).containsExactly(2018, 2017);
        elsewhere.add(officer, "channel_other", LocalDate.of(2015, 1, 2), BigDecimal.ONE, "会");
        assertThat(tables.years(Set.of(county.greenGrain())))
                .containsExactly(2018, 2017, 2016, 2015);
    }

    @Test
    void 导出的CSV逐行相同_空白为空() {
        record("channel_other", "2");
        record("channel_weibo", "0");
        var words = templates.text(Preferences.STANDARD);
        var csv =
                new String(
                        TableCsv.of(List.of(table()), words),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF统计指标,单位,统计数\r\n一、主动公开情况,—,\r\n");
        assertThat(csv).contains("5.其他方式公开政府信息数,条,2\r\n");
        assertThat(csv).contains("3.政务微博公开政府信息数,条,0\r\n");
        assertThat(csv).contains("1.政府公报公开政府信息数,条,\r\n");
        assertThat(csv.lines()).hasSize(66);
    }

    @Test
    void 导出的Word有标题_填报单位_六十五行和落款_表头每页重复() throws Exception {
        record("channel_other", "2");
        var bytes = TableDocx.of(List.of(table()), "青禾街道办事处", templates.text(Preferences.STANDARD));
        try (var document = new XWPFDocument(new java.io.ByteArrayInputStream(bytes))) {
            var paragraphs = document.getParagraphs().stream().map(one -> one.getText()).toList();
            assertThat(paragraphs.getFirst()).isEqualTo("政府信息公开情况统计表（2017年度）");
            assertThat(paragraphs.get(1)).isEqualTo("填报单位（盖章）：青禾街道办事处");
            assertThat(String.join("", paragraphs)).contains("单位负责人", "填报人", "填报日期");
            var rows = document.getTables().getFirst().getRows();
            assertThat(rows).hasSize(66);
            assertThat(rows.getFirst().isRepeatHeader()).isTrue();
            assertThat(rows).allMatch(row -> row.getTableCells().size() == 3);
            assertThat(rows.get(10).getCell(2).getText()).isEqualTo("2");
            assertThat(rows.get(6).getCell(2).getText()).isEmpty();
        }
    }

    private AnnualTable table() {
        return tables.table(county.greenGrain(), 2017).orElseThrow();
    }

    private Figure figure(String indicator) {
        return figure(table(), indicator);
    }

    private static Figure figure(AnnualTable table, String indicator) {
        return table.figure(indicator).orElseThrow();
    }

    private Entry record(String indicator, String number) {
        return elsewhere.add(officer, indicator, DAY, new BigDecimal(number), "测试");
    }

    private void takeBack(Entry entry) {
        elsewhere.takeBack(officer, entry, "记错了");
    }
}
