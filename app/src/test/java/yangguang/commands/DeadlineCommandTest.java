package yangguang.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import yangguang.Yangguang;

@DisplayName("deadline 命令")
class DeadlineCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void 打印到期日句子和逐日证明() {
        assertThat(run("deadline --received 2022-09-30")).isZero();
        assertThat(out.toString().lines())
                .first()
                .asString()
                .startsWith("2022年9月30日收到申请，自次日起算20个工作日")
                .endsWith("应于2022年11月2日前（含当日）答复。");
        assertThat(out.toString())
                .contains("《中华人民共和国政府信息公开条例》（国务院令第711号）第三十三条第二款")
                .contains("2022-11-02 周三  20  计");
    }

    @Test
    void 打印JSON() {
        assertThat(run("deadline --received 2022-09-30 --extended --json")).isZero();
        var json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.propertyNames())
                .containsExactly(
                        "received",
                        "regulation",
                        "due",
                        "settled",
                        "sentence",
                        "days",
                        "citations");
        assertThat(json.get("due").asString()).isEqualTo("2022-11-30");
        assertThat(json.get("regulation").asString()).isEqualTo("REG-2019");
        assertThat(json.get("settled").asBoolean()).isTrue();
        assertThat(json.get("days").get(1).get("why").asString()).isEqualTo("holiday");
    }

    @ParameterizedTest(name = "{0} → {1}：{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2019-05-14                                   | 2019-06-04 | 旧条例
                    2019-05-15 --extended                        | 2019-07-11 | 延期
                    2024-09-09 --kind proactive                  | 2024-10-12 | 到期日是补班的周六
                    2019-05-15 --kind correction                 | 2019-05-24 | 告知补正
                    2023-09-26 --kind consultation               | 2023-10-23 | 征求意见
                    2024-03-01 --kind reply --corrected 2024-03-15 | 2024-04-15 | 收到补正起算
                    2023-09-25 --exclude 2023-09-26..2023-10-23  | 2023-11-17 | 征求意见不计
                    2024-03-01 --exclude 2024-03-05..2024-03-08 --exclude 2024-03-12..2024-03-13 | 2024-04-07 | 两段不计
                    2022-09-30 --channel registered-mail         | 2022-11-02 | 渠道只说明收到之日
                    2024-03-01 --kind reconsideration            | 2024-04-30 | 六十日
                    2024-03-01 --kind lawsuit                    | 2024-09-02 | 六个月，末日休息日顺延
                    2024-03-01 --kind postponed --until 2024-05-06 | 2024-05-06 | 机关另定
                    """)
    void 每个选项各算一件(String options, String due, String why) {
        assertThat(run("deadline --json --received " + options)).isZero();
        var json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("due").asString()).as(why).isEqualTo(due);
        assertThat(json.get("days").valueStream().toList().getLast().get("date").asString())
                .isEqualTo(due);
    }

    @Test
    void 按小时的从分到分_年度报告是一个日子() {
        assertThat(run("deadline --received 2024-04-30 --at 10:20 --kind response --json"))
                .isZero();
        var hours = JsonMapper.shared().readTree(out.toString());
        assertThat(hours.get("received").asString()).isEqualTo("2024-04-30T10:20");
        assertThat(hours.get("due").asString()).isEqualTo("2024-05-02T10:20");
        assertThat(hours.get("days")).hasSize(3);
        out.getBuffer().setLength(0);
        assertThat(run("deadline --received 2024-04-30 --at 10:20 --kind response")).isZero();
        assertThat(out.toString()).contains("2024-05-01 00:00–24:00  劳动节");
        out.getBuffer().setLength(0);
        assertThat(run("deadline --received 2024-12-31 --kind report --json")).isZero();
        var report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.get("due").asString()).isEqualTo("2025-01-31");
        assertThat(report.get("days")).isEmpty();
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "in-person, 提交之日",
        "registered-mail, 签收之日",
        "ordinary-mail, 双方确认之日",
        "online, 双方确认之日",
        "fax, 双方确认之日",
        "email, 双方确认之日"
    })
    void 渠道说明哪一天算收到(String channel, String day) {
        assertThat(run("deadline --received 2022-09-30 --channel " + channel)).isZero();
        assertThat(out.toString().lines().findFirst().orElseThrow()).contains("以", day + "为收到申请之日");
    }

    @Test
    void 放假安排未公布的是暂定() {
        assertThat(run("deadline --received 2026-12-10 --json")).isZero();
        var json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("settled").asBoolean()).isFalse();
        assertThat(json.get("sentence").asString()).endsWith("2027年放假安排尚未公布，此日期为暂定。");
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --received 2022-13-01                                     | “2022-13-01”不是可用的日期
                    --received 2022-02-30                                     | “2022-02-30”不是可用的日期
                    --received 9/30                                           | “9/30”不是可用的日期
                    --received 2022-09-30 --corrected 2022-09-01              | 早于收到申请的2022年9月30日
                    --received 2022-09-30 --corrected soon                    | “soon”不是可用的日期
                    --received 2022-09-30 --exclude 2022-10-14..2022-10-10    | 起止颠倒
                    --received 2022-09-30 --exclude 2022-10-14                | 不是一段日期
                    --received 2022-09-30 --exclude 2022-10-10..2022-10-14 --exclude 2022-10-12..2022-10-13 | 两段时间重叠
                    --received 2022-09-30 --kind appeal                       | 没有“appeal”这种期限
                    --received 2022-09-30 --kind appeal                       | reconsideration, lawsuit
                    --received 2022-09-30 --at 10:20                          | 只用于按小时计算的期限
                    --received 2022-09-30 --kind response --at noon           | “noon”不是可用的时刻
                    --received 2022-09-30 --until 2022-12-01                  | 只用于延迟答复
                    --received 2022-09-30 --channel pigeon                    | 没有“pigeon”这种渠道
                    --received 2022-09-30 --kind proactive --extended         | 只用于答复期限
                    --received 2022-09-30 --kind consultation --corrected 2022-10-10 | 只用于答复期限
                    --received 2018-09-30 --kind correction                   | 没有规定这项期限
                    --received 2008-04-30                                     | 没有施行中的政府信息公开条例
                    --received 2003-09-30                                     | 没有施行中的政府信息公开条例
                    --extended                                                | Missing required option: '--received=DATE'
                    --received 2022-09-30 --unknown                           | Unknown option: '--unknown'
                    --received                                                | Missing required parameter for option '--received' (DATE)
                    """)
    void 问得不对的一行说明退出码为二(String options, String says) {
        assertThat(run("deadline " + options)).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains(says);
        assertThat(out.toString()).isEmpty();
    }

    private int run(String line) {
        return CommandsOfYangguang.on(Yangguang.class)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line.split(" "));
    }
}
