package yangguang.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import yangguang.PlatformTest;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedDocument;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedLine;

@PlatformTest
@DisplayName("import-reports 命令")
class ImportReportsCommandTest {
    private static final String STREET =
            """
            阳政街〔2018〕3号

            阳光街道办事处2017年政府信息公开工作年度报告

            现将2017年阳光县人民政府阳光街道办事处政府信息公开工作情况报告如下。

            一、主动公开情况

            全年主动公开政府信息12条。

            指标\t单位\t本年
            主动公开\t条\t12
            收到申请\t件\t2

            阳光县人民政府阳光街道办事处
            2018年1月18日
            """;

    private static final String BUREAU =
            """
            山阳县水务局2016年政府信息公开工作年度报告
            发布日期：2017-01-16　点击数：8
            一、概述
            全年主动公开30条，收到申请1件。
            """;

    @TempDir Path folder;
    @Autowired ApplicationContext platform;
    @Autowired Bodies bodies;
    @Autowired PublishedDocuments documents;
    @Autowired JdbcClient jdbc;

    private String said = "";

    @Test
    void 每份年报归到各自的主体名下() throws Exception {
        write("street.txt", STREET, StandardCharsets.UTF_8);
        write("bureau.txt", BUREAU, Charset.forName("GBK"));

        assertThat(run(folder)).isZero();

        assertThat(bodies.all().stream().map(Body::name))
                .containsExactlyInAnyOrder("阳光县人民政府阳光街道办事处", "山阳县水务局");
        var report = report("阳光县人民政府阳光街道办事处");
        assertThat(report.line().title()).isEqualTo("阳光街道办事处2017年政府信息公开工作年度报告");
        assertThat(report.line().number()).isEqualTo("阳政街〔2018〕3号");
        assertThat(report.line().reportYear()).isEqualTo(2017);
        assertThat(report.line().madeOn()).isEqualTo("2018-01-18");
        assertThat(report.line().genre()).isEqualTo("年度报告");
        assertThat(report.line().category()).isEqualTo("2008-31");
        assertThat(report.html())
                .contains("<h2>一、主动公开情况</h2>")
                .contains("<td>收到申请</td><td>件</td><td>2</td>");
        assertThat(report.attachments())
                .extracting(PublishedDocument.Attachment::name)
                .containsExactly("street.txt");
        assertThat(report("山阳县水务局").line().publishedAt()).isEqualTo("2017-01-15T16:00:00Z");
    }

    @Test
    void 坏文件按名拒绝而其余照办() throws Exception {
        write("street.txt", STREET, StandardCharsets.UTF_8);
        write("notice.txt", "关于放假的通知\n各科室：\n明日起放假。", StandardCharsets.UTF_8);
        write("nobody.txt", "2017年政府信息公开工作年度报告\n全年主动公开20条。", StandardCharsets.UTF_8);
        Files.write(
                folder.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
        Files.write(folder.resolve("empty.txt"), new byte[0]);
        write("truth.jsonl", "{}", StandardCharsets.UTF_8);

        assertThat(run(folder)).isEqualTo(1);

        assertThat(said)
                .contains(
                        "notice.txt: refused: not an annual report on government information disclosure")
                .contains("nobody.txt: refused: it does not say whose report it is")
                .contains("picture.txt: refused: not a text")
                .contains("empty.txt: refused: the file is empty")
                .contains("street.txt: filed as ")
                .contains("4 refused")
                .doesNotContain("truth.jsonl");
        assertThat(bodies.all()).hasSize(1);
    }

    @Test
    void 再来一次什么也不重复() throws Exception {
        write("street.txt", STREET, StandardCharsets.UTF_8);
        run(folder);
        write("again.txt", STREET, StandardCharsets.UTF_8);

        assertThat(run(folder)).isZero();

        var number = report("阳光县人民政府阳光街道办事处").line().indexNumber();
        assertThat(said)
                .contains("again.txt: already there as " + number)
                .contains("street.txt: already there as " + number);
        assertThat(documents.annualReports(Set.of())).hasSize(1);
    }

    @Test
    void 同一主体同一年的另一份年报不擅自替换() throws Exception {
        write("street.txt", BUREAU, StandardCharsets.UTF_8);
        run(folder);
        write("street.txt", BUREAU.replace("30条", "31条"), StandardCharsets.UTF_8);

        assertThat(run(folder)).isEqualTo(1);

        assertThat(said).contains("山阳县水务局 already has a report on 2016");
        assertThat(documents.annualReports(Set.of())).hasSize(1);
    }

    @Test
    void 文号已属另一份信息的按名拒绝而其余照办() throws Exception {
        write("a.txt", STREET, StandardCharsets.UTF_8);
        write("b.txt", STREET.replace("2017年", "2016年"), StandardCharsets.UTF_8);
        write("c.txt", BUREAU, StandardCharsets.UTF_8);

        assertThat(run(folder)).isEqualTo(1);

        assertThat(said)
                .contains(
                        "b.txt: refused: another document of its body bears 阳政街〔2018〕3号 already: ")
                .contains("c.txt: filed as ")
                .contains("1 refused");
    }

    @Test
    void 操作者与依据记入办理记录() throws Exception {
        write("bureau.txt", BUREAU, StandardCharsets.UTF_8);
        run(folder);
        var acts = jdbc.sql("select what from journal.entry").query(String.class).list();
        assertThat(acts).contains("body.added").anyMatch(act -> act.startsWith("document."));
    }

    @Test
    void 五份种子成为五个主体的五份年报() throws Exception {
        var seeds = seeds();
        Assumptions.assumeTrue(
                Files.isDirectory(seeds), "skipped: no ../shared/seeds beside the repository");

        assertThat(run(seeds)).isZero();

        assertThat(bodies.all()).hasSize(5);
        assertThat(documents.annualReports(Set.of()).stream().map(PublishedLine::reportYear))
                .containsExactlyInAnyOrder(2017, 2016, 2017, 2017, 2017);
        assertThat(report("佳木斯市前进区人民政府").html())
                .contains("<th>统计指标</th>")
                .contains("<td>2895</td>");
        assertThat(report("鲤城区人民政府金龙街道办事处").line().number()).isEqualTo("泉鲤金办〔2018〕1号");
    }

    private PublishedDocument report(String body) {
        var id = bodies.byName(body).orElseThrow().id();
        var line = documents.annualReports(Set.of(id)).getFirst();
        return ((Lookup.Published) documents.byIndexNumber(line.indexNumber())).document();
    }

    private static Path seeds() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/seeds"))) return at.resolve("shared/seeds");
        }
        return Path.of("shared/seeds");
    }

    private void write(String name, String text, Charset charset) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private int run(Path reports) throws Exception {
        var out = new StringWriter();
        var command = new ImportReportsCommand();
        new CommandLine(command).setOut(new PrintWriter(out)).parseArgs(reports.toString());
        int code = command.on(platform);
        said = out.toString();
        return code;
    }
}
