package yangguang.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.calendar.CurrentLaw;
import yangguang.documents.PublicRegister;
import yangguang.requests.Counter;

@PlatformTest
@DisplayName("import-calendar 命令")
class ImportCalendarCommandTest {
    private static final String YAML =
            """
            year: 2027
            notice: 国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕9号）
            announced: 2026-11-05
            source: https://www.gov.cn/
            certainty: verified
            festivals:
              - name: 元旦
                off: [2027-01-01..2027-01-03]
                worked: [2027-01-09]
            """;
    private static final String CSV =
            """
            date,kind,festival
            2027-01-01..2027-01-03,off,元旦
            2027-01-09,worked,元旦
            """;
    private static final String[] TOLD = {
        "--year=2027", "--notice=国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕9号）", "--announced=2026-11-05"
    };

    @TempDir Path folder;
    @Autowired ApplicationContext platform;
    @Autowired CurrentLaw law;
    @Autowired PublicRegister register;
    @Autowired Counter counter;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    private long county;
    private String out = "";
    private String err = "";

    @BeforeEach
    void 一个县() {
        clock.set(LocalDate.parse("2026-12-15"));
        county = register.body("甲县人民政府");
    }

    @Test
    void 好的YAML即生效并记入办理记录() throws Exception {
        assertThat(imported("2027.yaml", YAML)).isZero();
        assertThat(out).isEqualToIgnoringNewLines("the schedule of 2027 is in force");
        assertThat(err).isEmpty();
        assertThat(lastAnnounced()).isEqualTo("2027-12-31");
        assertThat(acts()).containsExactly("calendar.changed");
    }

    @Test
    void 好的CSV也生效_国标编码也认() throws Exception {
        Files.write(folder.resolve("2027.csv"), CSV.getBytes(Charset.forName("GB18030")));
        assertThat(run("2027.csv", TOLD)).isZero();
        assertThat(law.now().calendar().day(LocalDate.parse("2027-01-09")).kind().worked())
                .isTrue();
    }

    @Test
    void 坏行逐行列出文件和行号_一行也不导入() throws Exception {
        var bad = CSV + "2027-01-06,worked,元旦\n2027-02-30,off,春节\n2027-01-02,off,元旦\n春节\n";
        assertThat(imported("2027.csv", bad, TOLD)).isEqualTo(1);
        assertThat(err.lines())
                .hasSize(5)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("2027.csv:4: ").contains("不是周六或周日"),
                        line -> assertThat(line).startsWith("2027.csv:5: ").contains("2027-02-30"),
                        line -> assertThat(line).startsWith("2027.csv:6: ").contains("写了两次"),
                        line -> assertThat(line).startsWith("2027.csv:7: ").contains("三部分"),
                        line -> assertThat(line).isEqualTo("yangguang: nothing was imported"));
        unchanged();
    }

    @Test
    void 坏的YAML指出它自己的那一行() throws Exception {
        assertThat(imported("2027.yaml", YAML.replace("[2027-01-09]", "[2027-01-06]")))
                .isEqualTo(1);
        assertThat(err).startsWith("2027.yaml:9: ").contains("2027-01-06");
        assertThat(imported("2027.yaml", YAML.replace("[2027-01-09]", "[2027-01-02]")))
                .isEqualTo(1);
        assertThat(err).startsWith("2027.yaml:9: ").contains("2027-01-02");
        assertThat(imported("2027.yaml", YAML.replace("-01-03]", "-01-03, 2028-01-01]")))
                .isEqualTo(1);
        assertThat(err).startsWith("2027.yaml:8: ").contains("2028-01-01");
        assertThat(imported("2027.yaml", YAML.replace("festivals", "festival"))).isEqualTo(1);
        assertThat(err).startsWith("2027.yaml:6: ");
        unchanged();
    }

    @Test
    void 缺年份缺文号缺公布日期_各有一句话() throws Exception {
        assertThat(imported("2027.csv", CSV)).isEqualTo(1);
        assertThat(err.lines()).hasSize(3).allMatch(line -> line.startsWith("yangguang: "));
        unchanged();
    }

    @Test
    void 已有的年份可以改_不能跳过一年() throws Exception {
        var schedule = YAML.replace("2027", "2026").replace("worked: [2026-01-09]", "worked: []");
        assertThat(imported("2026.yaml", schedule)).isZero();
        assertThat(law.now().calendar().year(2026).orElseThrow().days()).hasSize(3);
        assertThat(
                        imported(
                                "2028.yaml",
                                YAML.replace("2027", "2028").replace("worked: [2028-01-09]", "")))
                .isEqualTo(1);
        assertThat(err).contains("2027");
    }

    @Test
    void 列出会变动的期限_原期限和新期限_确认之后才变() throws Exception {
        var office = register.body("乙街道办事处");
        register.draft(
                office, "title", "关于冬季清雪的通知", "madeOn", "2026-12-10", "attribute", "PROACTIVE");
        var request = counter.at("2026-12-10", office);
        clock.set(LocalDate.parse("2026-12-15"));
        assertThat(imported("2027.yaml", YAML)).isEqualTo(1);
        assertThat(out.lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("2027-01-07\t2027-01-08\t乙街道办事处\t"))
                .anyMatch(line -> line.contains("关于冬季清雪的通知\t/desk/documents/"))
                .anyMatch(line -> line.endsWith("\t/desk/requests/" + request.id()));
        assertThat(err)
                .isEqualToIgnoringNewLines("yangguang: 2 running clocks move; --confirm does it");
        unchanged();
        assertThat(run("2027.yaml", "--confirm")).isZero();
        assertThat(out.lines()).last().isEqualTo("the schedule of 2027 is in force");
        assertThat(lastAnnounced()).isEqualTo("2027-12-31");
    }

    @Test
    void 没有这个文件() {
        assertThatThrownBy(() -> run("none.yaml")).isInstanceOf(CannotRun.class);
    }

    private void unchanged() {
        assertThat(lastAnnounced()).isEqualTo("2026-12-31");
        assertThat(acts()).isEmpty();
    }

    private LocalDate lastAnnounced() {
        return law.now().calendar().lastAnnouncedDay();
    }

    private List<String> acts() {
        return jdbc.sql(
                        "select what from journal.entry where what like 'calendar.%' and body_id = :top")
                .param("top", county)
                .query(String.class)
                .list();
    }

    private int imported(String name, String text, String... options) throws Exception {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        return run(name, options);
    }

    private int run(String name, String... options) throws IOException {
        var said = new StringWriter();
        var complained = new StringWriter();
        var command = new ImportCalendarCommand();
        var line =
                new CommandLine(command)
                        .setOut(new PrintWriter(said))
                        .setErr(new PrintWriter(complained));
        line.parseArgs(arguments(name, options));
        try {
            return command.on(platform);
        } finally {
            out = said.toString();
            err = complained.toString();
        }
    }

    private String[] arguments(String name, String... options) {
        var all = new String[options.length + 1];
        System.arraycopy(options, 0, all, 0, options.length);
        all[options.length] = folder.resolve(name).toString();
        return all;
    }
}
