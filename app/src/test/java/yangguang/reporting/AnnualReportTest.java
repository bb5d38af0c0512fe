package yangguang.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedDocument;
import yangguang.documents.PublishedDocuments;
import yangguang.journal.RecordRef;
import yangguang.pages.Came;
import yangguang.registers.KeepEntries;
import yangguang.registers.OtherFigures;
import yangguang.registers.RegisterBook;
import yangguang.tally.Counted;
import yangguang.tally.TallyEntry;

@PlatformTest
@DisplayName("年报：签发、公布、更正，Word、PDF和网页")
class AnnualReportTest {
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired OtherFigures others;
    @Autowired AnnualTables tables;
    @Autowired Reports reports;
    @Autowired WritePart write;
    @Autowired ArrangeReport arrange;
    @Autowired SubmitReport submit;
    @Autowired DecideReport decide;
    @Autowired PublishAnnualReport publish;
    @Autowired PublishedDocuments published;
    @Autowired TextLikeness likeness;
    @Autowired TestClock clock;
    @Autowired PublishedTrend trends;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired MockMvc web;
    @Autowired JdbcClient jdbc;
    County county;
    Viewer officer;
    Elsewhere elsewhere;

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
        officer = county.officer(Role.STATISTICIAN);
        elsewhere = new Elsewhere(keep, book);
        jdbc.sql(
                        """
                        update bodies.body set code = 'PDY000028', address = '青禾街道新禾路18号', postcode = '100000',
                               phone = '0000-6600118', website = 'https://qinghe.example'
                         where id = :id
                        """)
                .param("id", officer.bodyId())
                .update();
    }

    private Viewer another(Role... roles) {
        return new Viewer(21, "周敏", officer.bodyId(), Set.of(roles), Set.of(officer.bodyId()));
    }

    private AnnualReport signed(int year, String... parts) {
        new WholeYear(tables, others, elsewhere).fill(officer, year, write, parts);
        return sign(year);
    }

    private AnnualReport sign(int year) {
        var report = done(submit.submit(officer, year));
        for (var role : new Role[] {Role.REVIEWER, Role.SECRECY_REVIEWER, Role.APPROVER}) {
            var read = new DecideReport.Read(report.submission(), report.passed());
            report = done(decide.pass(another(role), year, read));
        }
        return report;
    }

    private static AnnualReport done(ReportMove move) {
        if (move instanceof ReportMove.Done(var report)) return report;
        throw new AssertionError(move);
    }

    private AnnualReport published(int year, String number) {
        var came = publish.publish(officer, year, number);
        assertThat(came).isInstanceOf(Came.Done.class);
        return requireNonNull(reports.read(officer, officer.bodyId(), year).report());
    }

    private PublishedDocument document(AnnualReport report) {
        long id = requireNonNull(report.documentId());
        var line = requireNonNull(published.byIds(Set.of(id)).get(id));
        var found = (Lookup.Published) published.byIndexNumber(line.indexNumber());
        return found.document();
    }

    @Test
    void 签发了才能公布_公布了就在年报栏目里() throws IOException {
        elsewhere.add(officer, "channel_other", LocalDate.of(2017, 5, 1), BigDecimal.TWO, "公告栏");
        elsewhere.add(officer, "proactive_total", LocalDate.of(2017, 5, 1), BigDecimal.TWO, "公告栏");
        assertThat(signed(2017, "problems").state()).isEqualTo(ReportState.SIGNED);
        var report = published(2017, "云青办〔2018〕3号");
        assertThat(report.state()).isEqualTo(ReportState.PUBLISHED);
        assertThat(report.publishedOn()).isEqualTo("2018-03-07");
        var document = document(report);
        assertThat(document.line().title()).isEqualTo("青禾街道办事处2017年政府信息公开工作年度报告");
        assertThat(document.line().number()).isEqualTo("云青办〔2018〕3号");
        assertThat(document.line().reportYear()).isEqualTo(2017);
        assertThat(document.html()).contains("<h2>一、概述</h2>").contains("其他方式公开2条");
        assertThat(document.attachments())
                .extracting(one -> one.format())
                .containsExactly("docx", "pdf");
        assertThat(published.annualReports(Set.of(officer.bodyId()))).hasSize(1);
    }

    @Test
    void 没有签发的不能公布_文号被占的说出来_没有职责的不能() {
        new WholeYear(tables, others, elsewhere).fill(officer, 2017, write, "problems");
        done(submit.submit(officer, 2017));
        assertThat(publish.publish(officer, 2017, "")).isInstanceOf(Came.NotNow.class);
        assertThatThrownBy(() -> publish.publish(another(Role.EDITOR), 2017, ""))
                .isInstanceOf(NotAllowed.class);
        done(submit.takeBack(officer, 2017));
        sign(2017);
        assertThat(publish.publish(officer, 2017, "第三号")).isInstanceOf(Came.Wrong.class);
        published(2017, "云青办〔2018〕3号");
        new WholeYear(tables, others, elsewhere).fill(officer, 2016, write, "problems");
        sign(2016);
        assertThat(publish.publish(officer, 2016, "云青办〔2018〕3号")).isInstanceOf(Came.Wrong.class);
        var other = requireNonNull(reports.read(officer, officer.bodyId(), 2016).report());
        assertThat(other.state()).isEqualTo(ReportState.SIGNED);
    }

    @Test
    void 照抄上年的句子看得出来_数字不同也算() {
        signed(2016, "problems");
        published(2016, "");
        write.write(officer, 2017, "problems", 0, "“problems”由人写的文字。这一句是今年新写的。");
        var whole = likeness.read(officer, officer.bodyId(), 2017);
        assertThat(whole.alike())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.year()).isEqualTo(2016);
                            assertThat(one.percent()).isBetween(30, 80);
                            assertThat(one.sentences()).hasSize(1);
                        });
        assertThat(likeness.read(officer, officer.bodyId(), 2015).written()).isZero();
    }

    record Happening(List<TallyEntry> entries) implements Counted {}

    private TallyEntry entry(LocalDate day, String indicator, int amount) {
        return new TallyEntry(
                officer.bodyId(),
                day,
                indicator,
                BigDecimal.valueOf(amount),
                new RecordRef("request", 1));
    }

    @Test
    void 公布的年报带三年的图_数字取自各年公布的年报() throws Exception {
        for (int year = 2016; year <= 2017; year++) {
            var day = LocalDate.of(year, 5, 1);
            elsewhere.add(officer, "proactive_total", day, BigDecimal.valueOf(year - 2010), "公告栏");
            elsewhere.add(officer, "channel_other", day, BigDecimal.valueOf(year - 2010), "公告栏");
            var entries = new ArrayList<TallyEntry>();
            for (var one :
                    List.of(
                            "requests_received",
                            "requests_online",
                            "requests_closed",
                            "replies_total")) entries.add(entry(day, one, 9));
            entries.add(entry(day, "closed_on_time", 9));
            entries.add(entry(day, "reply_granted", 6));
            entries.add(entry(day, "reply_not_exist", 3));
            new TransactionTemplate(transactions)
                    .executeWithoutResult(_ -> events.publishEvent(new Happening(entries)));
            signed(year, "problems");
            published(year, "");
        }
        var trend = trends.of(officer.bodyId(), 2017).orElseThrow();
        assertThat(trend.lines().getFirst().values()).containsEntry(2017, BigDecimal.valueOf(7));
        assertThat(trend.lines().getFirst().values()).containsEntry(2015, null);
        assertThat(trend.decided().orElseThrow().kinds()).containsExactly("同意公开答复数", "申请信息不存在数");
        assertThat(trend.decided().orElseThrow().values().get(2017))
                .containsExactly(BigDecimal.valueOf(6), BigDecimal.valueOf(3));
        web.perform(get("/u/PDY000028/annual/2017"))
                .andExpect(content().string(containsString("aria-label=\"2017年度主动公开政府信息数")))
                .andExpect(content().string(containsString("<svg class=\"chart shares\"")));
        assertThat(trends.of(officer.bodyId(), 2015)).isEmpty();
    }

    @Test
    void 更正是新的一版_写明改了什么_旧的还读得到() {
        signed(2017, "problems");
        var first = published(2017, "");
        assertThat(publish.correct(officer, 2017, " ")).isInstanceOf(Came.Wrong.class);
        publish.correct(officer, 2017, "补登一次公告栏公开");
        elsewhere.add(officer, "channel_other", LocalDate.of(2017, 5, 1), BigDecimal.ONE, "公告栏");
        elsewhere.add(officer, "proactive_total", LocalDate.of(2017, 5, 1), BigDecimal.ONE, "台账");
        sign(2017);
        var second = published(2017, "");
        assertThat(second.documentId()).isEqualTo(first.documentId());
        var document = document(second);
        assertThat(document.edition()).isEqualTo(2);
        assertThat(document.correction()).isEqualTo("补登一次公告栏公开");
        assertThat(document.html()).contains("其他方式公开1条");
        assertThat(published.edition(document.line().indexNumber(), 1)).isPresent();
    }

    @ParameterizedTest(name = "{0}年度 {1}")
    @CsvSource({
        "2017, articles-of-2008, 七、其他需要报告的事项, problems",
        "2017, jilin, （九）其他需要说明的情况, problems key-fields",
        "2017, shandong, 十一、政府信息公开工作存在的主要问题及改进情况, problems key-fields",
        "2017, fujian, 六、需要说明的其他事项与附表, problems proactive-kinds",
        "2020, format-2019, 六、其他需要报告的事项, problems",
        "2024, format-2021, （五）监督保障, problems"
    })
    void 每种格式都排得出来(int year, String chapters, String part, String written) throws Exception {
        if (chapters.equals("fujian"))
            jdbc.sql("update bodies.body set region_code = '350502000' where id = :id")
                    .param("id", officer.bodyId())
                    .update();
        clock.set(LocalDate.of(year + 1, 1, 10));
        arrange.arrange(officer, year, chapters, "《关于编制年报的通知》");
        signed(year, written.split(" "));
        var made = publish.made(officer, officer.bodyId(), year);
        var folder = Path.of("target", "annual-reports");
        Files.createDirectories(folder);
        Files.write(folder.resolve(chapters + ".docx"), made.docx());
        Files.write(folder.resolve(chapters + ".pdf"), made.pdf());
        try (var pdf = Loader.loadPDF(made.pdf())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains(part.replaceAll("\\s", "")).contains("此件主动公开");
            assertThat(text).doesNotContain("{{").doesNotContain("〓").doesNotContain("未填");
        }
        published(year, "");
    }
}
