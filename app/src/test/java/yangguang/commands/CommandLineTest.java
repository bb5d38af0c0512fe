package yangguang.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    /**
     * In an empty folder a build cannot succeed; whoever tries one exits with 1 and other words.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "help-me",
                ".*",
                "serve --prot 1",
                "serve --prot=1",
                "serve --demo=yes",
                "serve --port",
                "serve extra",
                "serve --port 1 -- extra",
                "backup",
                "restore a b",
                "restore --repalce a",
                "deadline --recieved 2026-01-05",
                "check",
                "check --fast a",
                "bench nonsense",
                "bench --documents 10",
                "bench portal --turns 3",
                "test --fast"
            })
    void 启动脚本不必构建就说明有误的选项或命令(String arguments, @TempDir Path folder) throws Exception {
        var ran = launcher(fresh(folder), words(arguments));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).singleElement().asString().startsWith("yangguang: ");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "serve --help",
                "serve --port 1 --demo --data=x --database-url jdbc:postgresql://h/d?user=u",
                "backup --data x file",
                "backup -- file",
                "restore --help",
                "deadline --received 2026-01-05 --exclude a..b --exclude c..d --data x",
                "check --json a b c --against=d",
                "bench portal --documents=10,20 --data x"
            })
    void 启动脚本放行无误的命令而开始构建(String arguments, @TempDir Path folder) throws Exception {
        var ran = launcher(fresh(folder), words(arguments));
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).last().asString().contains("the build failed");
    }

    /**
     * The launcher must not need a build to list the commands and to refuse wrong words, so it has
     * a table of its own.
     */
    @Test
    void 启动脚本所列的命令和选项与程序一致() throws Exception {
        var listed = launcher(LAUNCHER, "help").out();
        var own = List.of("  bench ", "  test");
        var shared = new ArrayList<String>();
        for (int line = 0; line < listed.size(); line++) {
            if (own.stream().anyMatch(listed.get(line)::startsWith)) line++;
            else shared.add(listed.get(line));
        }
        assertThat(shared).isEqualTo(program("help").out());
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

    @Test
    void 写错的登记簿是一行说明而非堆栈_指出文件和行(@TempDir Path data) throws IOException {
        var own = Files.createDirectory(data.resolve("registers")).resolve("open-day.yaml");
        Files.writeString(own, "id: open-day\nlabel: 开放日\nenglsh: Open days\n");
        var ran = program("recount", "--data", data.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).singleElement().asString().contains(own + ":3: unknown key englsh");
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

    private static String[] words(String arguments) {
        return arguments.isEmpty() ? new String[0] : arguments.split(" ");
    }

    /** The launcher alone, with a Maven that fails at once. */
    private static Path fresh(Path folder) throws IOException {
        for (var sources : List.of("law", "reader", "app", "samples"))
            Files.createDirectory(folder.resolve(sources));
        Files.createFile(folder.resolve("pom.xml"));
        var maven = Files.createDirectory(folder.resolve("bin")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Files.copy(LAUNCHER, folder.resolve("yangguang"));
    }

    private static Ran launcher(Path launcher, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", launcher.toString()));
        command.addAll(List.of(arguments));
        var building = new ProcessBuilder(command);
        building.environment()
                .merge(
                        "PATH",
                        launcher.resolveSibling("bin").toString(),
                        (path, bin) -> bin + ":" + path);
        var process = building.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out.lines().toList(), err.lines().toList());
    }
}
