package yangguang.reporting;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.Role;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.registers.KeepEntries;
import yangguang.registers.OtherFigures;
import yangguang.registers.RegisterBook;

/** The words, the tables and the files of one invented year in each set of chapters. */
@PlatformTest
@DisplayName("每种格式的年报，网页、Word和PDF与读过的一样")
class GoldenReportsTest {
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired OtherFigures others;
    @Autowired AnnualTables tables;
    @Autowired Reports reports;
    @Autowired WritePart write;
    @Autowired ArrangeReport arrange;
    @Autowired PublishAnnualReport publish;
    @Autowired Templates templates;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    @ParameterizedTest(name = "{0}年度 {1}")
    @CsvSource({
        "2017, articles-of-2008, '', problems, channel_other:14 proactive_total:14 channel_wechat:9",
        "2017, jilin, 220204000, problems key-fields, channel_other:14 proactive_total:14",
        "2017, shandong, 370303000, problems key-fields, channel_gazette:3 proactive_total:3",
        "2017, fujian, 350502000, problems proactive-kinds, channel_gazette:3 proactive_total:19",
        "2020, format-2019, '', problems, t1_licences_prev_items:120 t1_licences_change:-8 t1_licences_decisions:301 t1_procurement_amount:87.65",
        "2024, format-2021, '', problems, t1_licences:278 t1_penalties:31 t1_fee_wan_yuan:1.5"
    })
    void 年报(int year, String chapters, String region, String written, String figures)
            throws IOException {
        var county = County.in(jdbc);
        var officer = county.officer(Role.STATISTICIAN);
        jdbc.sql(
                        """
                        update bodies.body
                           set address = '青禾街道新禾路18号', postcode = '100000', phone = '0000-6600118',
                               website = 'https://qinghe.example',
                               region_code = coalesce(nullif(:region, ''), region_code)
                         where id = :id
                        """)
                .param("region", region)
                .param("id", officer.bodyId())
                .update();
        var elsewhere = new Elsewhere(keep, book);
        clock.set(LocalDate.of(year - 1, 6, 1));
        if (tables.forms(java.util.Set.of(officer.bodyId()), year - 1).stream()
                .anyMatch(form -> form.cell("proactive_total").isPresent()))
            elsewhere.add(
                    officer,
                    "proactive_total",
                    LocalDate.of(year - 1, 5, 1),
                    BigDecimal.TWO,
                    "业务系统");
        clock.set(LocalDate.of(year + 1, 1, 10));
        arrange.arrange(officer, year, chapters, "《关于编制年报的通知》");
        for (var one : figures.split(" ")) {
            var figure = one.split(":");
            elsewhere.add(
                    officer,
                    figure[0],
                    LocalDate.of(year, 5, 1),
                    new BigDecimal(figure[1]),
                    "业务系统");
        }
        new WholeYear(tables, others, elsewhere).fill(officer, year, write, written.split(" "));
        var made = publish.made(officer, officer.bodyId(), year);
        var document =
                new ReportDocument(
                        reports.wording(officer.bodyId(), year),
                        tables.tables(java.util.Set.of(officer.bodyId()), year),
                        "青禾街道办事处",
                        "",
                        LocalDate.of(year + 1, 1, 10),
                        "",
                        templates.text(Preferences.STANDARD));
        var folder = "reports/" + chapters + "/";
        Golden.holds(
                folder + "report.html",
                document.html().replaceAll("(?=<(h2|h3|p|table|tr|tbody)\\b)", "\n"));
        Golden.holds(folder + "report.docx.txt", Golden.docx(made.docx()));
        Golden.holds(folder + "report.pdf.txt", Golden.pdf(made.pdf()));
    }
}
