package yangguang.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangguang.Yangguang;
import yangguang.law.forms.Forms;

@DisplayName("check 命令")
class CheckCommandTest {
    private static final String CLEAN = "北山街道办事处2017年政府信息公开工作年度报告\n一、全年主动公开政府信息57条。\n二、没有收取费用。\n";
    private static final String TWO_ASPECTS = CLEAN + "三、问题主要有两个方面：一是少；二是慢；三是不熟。\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("a.txt"), CLEAN);
        Files.writeString(folder.resolve("b.txt"), TWO_ASPECTS);
        Files.writeString(folder.resolve("c.txt"), "白菜豆腐汤，先放盐。");
        Files.write(folder.resolve("d.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', '1'});
    }

    @Test
    void 没有问题退出码是0_有问题是1_读不了是2() {
        assertThat(run("check", file("a.txt"))).isZero();
        assertThat(run("check", file("b.txt"))).isEqualTo(1);
        assertThat(run("check", file("c.txt"))).isEqualTo(2);
        assertThat(run("check", file("a.txt"), file("b.txt"), file("d.pdf"))).isEqualTo(2);
    }

    @Test
    void 给人看的先说问题_再引原文() {
        run("check", file("b.txt"));
        assertThat(out.toString().lines().toList())
                .satisfiesExactly(
                        head -> assertThat(head).contains("b.txt", "北山街道办事处 2017年度", "1处问题"),
                        finding -> assertThat(finding).startsWith("  [提示]").contains("3个"),
                        words -> assertThat(words).contains("两个方面"));
    }

    @Test
    void 也可以用英文说() {
        run("check", "--english", file("b.txt"), file("c.txt"));
        assertThat(out.toString().lines().toList())
                .satisfiesExactly(
                        head -> assertThat(head).contains("b.txt", "on 2017", "1 findings"),
                        finding ->
                                assertThat(finding)
                                        .isEqualTo(
                                                "  [hint] It announces 2 points and lists 3."
                                                        + " (COUNT)"),
                        words -> assertThat(words).contains("两个方面"),
                        none -> assertThat(none).contains("c.txt").doesNotContain("可能"));
    }

    @Test
    void 每个文件一行JSON_读不了的说明原因_其余照读() {
        assertThat(run("check", "--json", folder.toString())).isEqualTo(2);
        var lines = out.toString().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1).propertyNames())
                .containsExactly(
                        "file",
                        "unit",
                        "level",
                        "year",
                        "form",
                        "title",
                        "figures",
                        "stated_zero",
                        "findings",
                        "chapters",
                        "annexes");
        assertThat(lines.get(1).get("level").asString()).isEqualTo("street");
        assertThat(lines.get(1).get("year").asInt()).isEqualTo(2017);
        assertThat(lines.get(1).get("form").asString()).isEqualTo("STAT-2014");
        assertThat(texts(lines.get(1).get("stated_zero"))).containsExactly("fees_wan_yuan");
        var figure = lines.get(1).get("figures").get(0);
        assertThat(figure.propertyNames())
                .containsExactly(
                        "code", "value", "unit", "source", "quote", "offset", "confidence");
        assertThat(figure.get("code").asString()).isEqualTo("proactive_total");
        assertThat(figure.get("value").asInt()).isEqualTo(57);
        assertThat(figure.get("source").asString()).isEqualTo("text");
        assertThat(TWO_ASPECTS.substring(figure.get("offset").asInt())).startsWith("57条");
        var finding = lines.get(1).get("findings").get(0);
        assertThat(finding.get("severity").asString()).isEqualTo("hint");
        assertThat(finding.get("places").get(0).get("quote").asString()).contains("两个方面");
        assertThat(lines.get(2).get("problem").asString()).isNotEmpty();
        assertThat(lines.get(3).get("problem").asString()).contains("损坏");
    }

    @Test
    void 上一年的报告读不了_或者没有这个文件_一行说明退出码2() {
        assertThat(run("check", "--against", file("c.txt"), file("a.txt"))).isEqualTo(2);
        assertThat(err.toString().lines().toList()).singleElement().asString().contains("c.txt");
        assertThat(run("check", file("none.txt"))).isEqualTo(2);
        assertThat(err.toString()).contains("no such file");
    }

    @Test
    void 与一个文件夹的下级报告之和比较() throws IOException {
        var below = Files.createDirectory(folder.resolve("below"));
        Files.writeString(below.resolve("1.txt"), table("东山街道办事处", 3));
        Files.writeString(below.resolve("2.txt"), table("西山街道办事处", 4));
        Files.writeString(folder.resolve("sum.txt"), table("青山区人民政府", 7));
        Files.writeString(folder.resolve("wrong.txt"), table("青山区人民政府", 8));
        run("check", "--against", below.toString(), file("sum.txt"));
        assertThat(out.toString()).contains("0处问题");
        assertThat(run("check", "--against", below.toString(), file("wrong.txt"))).isEqualTo(1);
        assertThat(out.toString()).contains("举办各类培训班");
    }

    /** A report with its table, 0 in every cell but one. */
    private static String table(String body, int trainings) {
        var text = new StringBuilder(body + "2017年政府信息公开工作年度报告\n政府信息公开情况统计表\n");
        for (var table : new Forms().named("STAT-2014").orElseThrow().tables())
            for (var row : table.rows()) {
                text.append(row.label()).append('\t').append(row.unit());
                for (var cell : row.cells())
                    text.append('\t')
                            .append(
                                    switch (cell.indicator()) {
                                        case "trainings" -> trainings;
                                        case "trainees" -> trainings * 10;
                                        default -> 0;
                                    });
                text.append('\n');
            }
        return text.toString();
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... words) {
        out.getBuffer().setLength(0);
        return CommandsOfYangguang.on(Yangguang.class)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
