package yangguang.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangguang.Yangguang;

class CommandLineTest {
    private static final Path LAUNCHER = Path.of("..", "yangguang").toAbsolutePath().normalize();

    record Ran(int status, List<String> out, List<String> err) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --prot 8080",
                "serve --port eighty",
                "serve extra",
                "backup",
                "restore a b",
                "restore --repalce a",
                "nonsense"
            })
    void 选项或命令有误时一行说明且退出码为二(String arguments) {
        var ran = program(arguments.split(" "));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).singleElement().asString().startsWith("yangguang: ");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "help-me", "", "test --fast"})
    void 启动脚本遇到未知命令时不必构建就说明(String arguments) throws Exception {
        var ran = launcher(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).singleElement().asString().startsWith("yangguang: ");
    }

    /** The launcher must not need a build to list the commands, so it has a list of its own. */
    @Test
    void 启动脚本列出每一条命令() throws Exception {
        var listed = new ArrayList<>(launcher("help").out());
        assertThat(listed).containsAll(program("help").out());
        listed.removeAll(program("help").out());
        assertThat(listed)
                .as("what only the launcher does")
                .allMatch(line -> line.matches("  (test|bench) +\\S.*"));
    }

    @Test
    void 不能用的数据库地址是一行说明而非堆栈() {
        var ran =
                program(
                        "serve",
                        "--database-url",
                        "jdbc:mysql://localhost/x",
                        "--data",
                        "target/none");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).singleElement().asString().contains("jdbc:postgresql:");
    }

    private static Ran program(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var status =
                CommandsOfYangguang.on(Yangguang.class)
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(arguments);
        return new Ran(status, out.toString().lines().toList(), err.toString().lines().toList());
    }

    private static Ran launcher(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out.lines().toList(), err.lines().toList());
    }
}
