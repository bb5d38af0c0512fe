package yangguang.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deadline --received 2022-13-01",
                "deadline --received 2022-09-30 --corrected 2022-09-01",
                "deadline --received 2022-09-30 --exclude 2022-10-14..2022-10-10",
                "deadline --received 2022-09-30 --exclude 2022-10-10..2022-10-14"
                        + " --exclude 2022-10-12..2022-10-13",
                "deadline --received 2003-09-30",
                "deadline",
                "deadline --received 2022-09-30 --unknown",
            })
    void 问得不对的一行说明退出码为二(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(out.toString()).isEmpty();
    }

    private int run(String line) {
        return CommandsOfYangguang.on(Yangguang.class)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line.split(" "));
    }
}
