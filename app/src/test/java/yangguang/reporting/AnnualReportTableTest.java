package yangguang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.database.NoticeListener;
import yangguang.journal.RecordRef;
import yangguang.law.forms.Finding;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.pages.Text;
import yangguang.registers.KeepEntries;
import yangguang.registers.OtherFigures;
import yangguang.registers.RegisterBook;
import yangguang.reporting.AnnualTable.Figure;
import yangguang.reporting.AnnualTable.Group;
import yangguang.reporting.Heads.Head;
import yangguang.tally.Counted;
import yangguang.tally.TallyEntry;

@PlatformTest
@DisplayName("2019年度起的统计表：几张表、几列、结转")
class AnnualReportTableTest {
    static final LocalDate LATE = LocalDate.of(2020, 12, 28);
    static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    @Autowired AnnualTables tables;
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired OtherFigures others;
    @Autowired Templates templates;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired TestClock clock;
    @Autowired List<NoticeListener> caches;
    @Autowired MockMvc web;
    @Autowired JdbcClient jdbc;
    County county;
    Viewer officer;

    record Happening(List<TallyEntry> entries) implements Counted {}

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
        officer = county.officer(Role.STATISTICIAN);
    }

    @Test
    void 表头分组_自然人一列_法人或其他组织五列_总计一列() {
        var rows = part(table(2021), "requests").heads().rows();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0))
                .extracting(Head::columns, Head::depth)
                .containsExactly(tuple(1, 3), tuple(7, 1));
        assertThat(rows.get(1))
                .filteredOn(Head::begins)
                .extracting(Head::label, Head::columns, Head::depth)
                .containsExactly(tuple("自然人", 1, 2), tuple("法人或其他组织", 5, 1), tuple("总计", 1, 2));
        assertThat(rows.get(2))
                .filteredOn(Head::begins)
                .extracting(Head::label)
                .containsExactly("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他");
        assertThat(part(table(2021), "remedies").heads().rows().getFirst())
                .extracting(Head::label, Head::columns)
                .containsExactly(tuple("行政复议", 5), tuple("行政诉讼", 10));
    }

    @Test
    void 行头各出现一次() {
        assertThat(
                        part(table(2021), "requests").lines().stream()
                                .flatMap(one -> one.groups().stream()))
                .extracting(Group::label)
                .containsExactly("三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理");
    }

    @Test
    void 结转由待办申请得出_去年收到今年办结() {
        happen(
                entry(LATE, "t2_new_person", 1, 1),
                entry(LATE, "t2_pending_person", 1, 1),
                entry(LATE, "t2_new_biz", 1, 2),
                entry(LATE, "t2_pending_biz", 1, 2));
        happen(entry(DAY, "t2_granted_person", 1, 1), entry(DAY, "t2_pending_person", -1, 1));
        assertFigure(2020, "t2_carried_out_total", "2");
        assertFigure(2021, "t2_carried_in_person", "1");
        assertFigure(2021, "t2_carried_in_biz", "1");
        assertFigure(2021, "t2_carried_in_total", "2");
        assertFigure(2021, "t2_closed_person", "1");
        assertFigure(2021, "t2_closed_total", "1");
        assertFigure(2021, "t2_carried_out_person", "0");
        assertFigure(2021, "t2_carried_out_total", "1");
        assertThat(table(2021).findings())
                .extracting(Finding::relation)
                .doesNotContain("R1", "R2", "R3", "R5");
    }

    @Test
    void 二零一九年格式的其他处理由三种结果相加() {
        happen(
                entry(DAY.minusYears(2), "t2_other_overdue_fee_person", 1, 1),
                entry(DAY.minusYears(2), "t2_other_other_person", 2, 2));
        assertFigure(2019, "t2_other_person", "3");
        assertFigure(2019, "t2_other_total", "3");
        assertFigure(2019, "t2_closed_total", "3");
    }

    @Test
    void 存量点开是还没有办结的申请() throws Exception {
        happen(
                entry(DAY, "t2_pending_person", 1, 1),
                entry(DAY.plusDays(1), "t2_pending_person", 1, 2));
        happen(entry(DAY.plusDays(9), "t2_pending_person", -1, 1));
        open("/desk/statistics/2021/entries/t2_carried_out_person")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("2021年12月31日"),
                                                containsString("第2号"),
                                                not(containsString("第1号")))));
        open("/desk/statistics/2021/entries/t2_carried_in_person")
                .andExpect(content().string(containsString("到2020年12月31日为止没有留下的")));
        open("/desk/statistics/2021/entries/t2_carried_out_total")
                .andExpect(content().string(containsString("entries/t2_carried_out_person")));
    }

    @Test
    void 统计表办结不多于收到加上年结转() {
        happen(entry(LATE.minusYears(4), "requests_pending", 1, 1));
        happen(
                entry(DAY.minusYears(4), "requests_closed", 1, 1),
                entry(DAY.minusYears(4), "closed_on_time", 1, 1),
                entry(DAY.minusYears(4), "requests_pending", -1, 1));
        assertThat(table(2017).findings()).extracting(Finding::relation).doesNotContain("C5");
        happen(
                entry(DAY.minusYears(4), "requests_closed", 1, 2),
                entry(DAY.minusYears(4), "closed_on_time", 1, 2));
        assertThat(table(2017).findings())
                .filteredOn(finding -> finding.relation().equals("C5"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("0＋1＝1"));
    }

    @Test
    void 取自别处的用于没有登记簿的格() {
        assertThat(List.of("t1_licences", "t1_regulations_in_force"))
                .allMatch(name -> others.isOpen(county.greenGrain(), name, 2021));
        assertThat(
                        List.of(
                                "t1_normative_made",
                                "t1_normative_in_force",
                                "t2_new_person",
                                "t2_carried_in_person",
                                "t3_recon_pending",
                                "t3_recon_total"))
                .noneMatch(name -> others.isOpen(county.greenGrain(), name, 2021));
        record("t1_licences", 2021, "2");
        assertFigure(2021, "t1_licences", "2");
    }

    @Test
    void 街道填了规章_写在表下_数旁有编号() throws Exception {
        record("t1_regulations_made", 2021, "2");
        withRegion("220204001");
        assertThat(part(table(2021), "rules").findings())
                .extracting(Finding::relation)
                .containsExactly("R7");
        open("/desk/statistics/2021?show=findings")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("href=\"#found-rules-1\""),
                                                containsString("id=\"found-rules-1\""),
                                                containsString("没有规章制定权"))));
    }

    @Test
    void 上年没有填的不拿来比() {
        record("t1_regulations_in_force", 2022, "9");
        record("t1_regulations_made", 2022, "1");
        assertThat(table(2022).findings()).extracting(Finding::relation).doesNotContain("R6");
        record("t1_regulations_in_force", 2021, "9");
        assertThat(table(2022).findings()).extracting(Finding::relation).contains("R6");
    }

    @ParameterizedTest(name = "{0}={1} → {2}")
    @CsvSource({
        "t1_licences_change, -8, 303",
        "t1_licences_change, －8, 303",
        "t1_licences_change, -0.5, 422",
        "t1_licences_decisions, -8, 422",
        "t1_procurement_amount, 70487.5, 303",
        "t2_new_person, 1, 422"
    })
    void 增减可以是负数(String indicator, String number, int answer) throws Exception {
        clock.set(LocalDate.of(2019, 6, 3));
        web.perform(
                        post("/desk/registers/other-source/new")
                                .param("f-figure", indicator)
                                .param("f-counted", "20190301")
                                .param("f-number", number)
                                .param("f-source", "台账")
                                .param("_once", "a-key-of-this-form")
                                .with(csrf())
                                .with(As.viewer(officer)))
                .andExpect(status().is(answer));
        if (answer == 303)
            assertThat(figure(2019, indicator).number())
                    .isEqualByComparingTo(number.replace('－', '-'));
    }

    @Test
    void 福建的单位另有附表_本年度和历年累计() throws Exception {
        record("complaints", 2016, "3");
        record("complaints", 2017, "2");
        assertThat(tables.tables(Set.of(county.greenGrain()), 2017)).hasSize(1);
        withRegion("350502005");
        var forms = tables.tables(Set.of(county.greenGrain()), 2017);
        assertThat(forms)
                .extracting(one -> one.form().id())
                .containsExactly("STAT-2014", "FUJIAN-ANNEX");
        var annex = forms.getLast();
        assertThat(annex.figure("complaints").orElseThrow().printed()).isEqualTo("2");
        assertThat(annex.figure("complaints_cumulative").orElseThrow().printed()).isEqualTo("5");
        assertThat(annex.findings()).extracting(Finding::relation).doesNotContain("K1", "K2");
        assertThat(tables.tables(Set.of(county.greenGrain()), 2010)).hasSize(1);
        open("/desk/statistics/2017")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("统计附表"),
                                                containsString(
                                                        "entries/complaints_cumulative\">5<"))));
    }

    @Test
    void 各页和文件都打得开_滚动区可用键盘() throws Exception {
        record("t1_licences", 2021, "278");
        open("/desk/statistics/2021")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("class=\"scroll\" tabindex=\"0\""),
                                                containsString("scope=\"colgroup\""),
                                                containsString("entries/t1_licences\">278<"))));
        open("/desk/statistics/2021/sheet")
                .andExpect(content().string(containsString("四、政府信息公开行政复议、行政诉讼情况")));
        open("/desk/statistics/2021/table.csv").andExpect(status().isOk());
        open("/desk/statistics/2021/table.docx").andExpect(status().isOk());
    }

    @Test
    void 导出的CSV一张表接一张表() {
        record("t1_licences", 2021, "278");
        var csv = new String(TableCsv.of(List.of(table(2021)), words()), StandardCharsets.UTF_8);
        assertThat(csv).contains("第二十条第（五）项\r\n信息内容,本年处理决定数量\r\n行政许可,278\r\n\r\n");
        assertThat(csv).contains("自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计");
        assertThat(csv).contains("\r\n（三）不予公开\r\n1.属于国家秘密,0,0,0,0,0,0,0\r\n");
    }

    @Test
    void 导出的Word表头合并() throws Exception {
        record("t1_licences", 2021, "278");
        var bytes = TableDocx.of(List.of(table(2021)), "青禾街道办事处", words());
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getTables()).hasSize(6);
            var requests = document.getTables().get(4);
            assertThat(requests.getRow(0).getTableCells()).hasSize(2);
            assertThat(requests.getRow(1).getTableCells()).hasSize(4);
            assertThat(requests.getRow(2).getTableCells()).hasSize(8);
            assertThat(requests.getRow(2).isRepeatHeader()).isTrue();
            assertThat(requests.getRow(3).getTableCells()).hasSize(8);
            assertThat(requests.getRow(3).getCell(0).getText()).isEqualTo("一、本年新收政府信息公开申请数量");
        }
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    private Text words() {
        return templates.text(Preferences.STANDARD);
    }

    private AnnualTable table(int year) {
        return tables.table(county.greenGrain(), year).orElseThrow();
    }

    private Figure figure(int year, String indicator) {
        return table(year).figure(indicator).orElseThrow();
    }

    private void assertFigure(int year, String indicator, String number) {
        assertThat(figure(year, indicator).number())
                .as(indicator + " of " + year)
                .isEqualByComparingTo(number);
    }

    private static AnnualTable.Part part(AnnualTable table, String id) {
        return table.parts().stream()
                .filter(part -> part.table().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void record(String indicator, int year, String number) {
        var day = LocalDate.of(year, 3, 1);
        new Elsewhere(keep, book).add(officer, indicator, day, new BigDecimal(number), "测试");
    }

    private void withRegion(String code) {
        jdbc.sql("update bodies.body set region_code = :code where id = :id")
                .param("code", code)
                .param("id", county.greenGrain())
                .update();
        caches.forEach(NoticeListener::missed);
    }

    private TallyEntry entry(LocalDate day, String indicator, int amount, long request) {
        return new TallyEntry(
                county.greenGrain(),
                day,
                indicator,
                BigDecimal.valueOf(amount),
                new RecordRef("request", request));
    }

    private void happen(TallyEntry... entries) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publishEvent(new Happening(List.of(entries))));
    }

    private ResultActions open(String address) throws Exception {
        return web.perform(get(address).with(As.viewer(officer))).andExpect(status().isOk());
    }
}
