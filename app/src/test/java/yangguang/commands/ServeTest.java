package yangguang.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yangguang.Yangguang;

/** The server as a process of its own, as {@code ./yangguang serve} starts it. */
class ServeTest {
    private static final Path DATA = Path.of("target", "serve-data").toAbsolutePath();
    private static final Pattern ADDRESS = Pattern.compile("Yangguang is at (http://\\S+)");

    @Test
    void 启动后应答_运行中可备份_同一目录不能再启动_停止时数据库一并停止() throws Exception {
        var server = start("serve", "--port", "0");
        try (var output = server.inputReader()) {
            assertThat(statusOf(addressIn(output))).isLessThan(500);

            var second = start("serve", "--port", "0");
            assertThat(second.waitFor()).isEqualTo(1);

            assertThat(toOthers(DATA.resolve("files"))).isEmpty();

            var file = DATA.resolve("running.backup");
            assertThat(start("backup", file.toString()).waitFor()).isZero();
            assertThat(file).isNotEmptyFile();
            assertThat(server.isAlive()).isTrue();

            server.destroy();
            server.waitFor();
            assertThat(DATA.resolve("database/cluster/postmaster.pid")).doesNotExist();
        } finally {
            server.destroyForcibly();
        }
        var stopped = DATA.resolve("stopped.backup");
        assertThat(start("backup", stopped.toString()).waitFor()).isZero();
        assertThat(DATA.resolve("database/cluster/postmaster.pid")).doesNotExist();
        Files.delete(stopped);
    }

    private static Set<PosixFilePermission> toOthers(Path folder) throws IOException {
        var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(folder));
        permissions.removeAll(PosixFilePermissions.fromString("rwx------"));
        return permissions;
    }

    private static Process start(String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Yangguang.class.getName());
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", DATA.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static URI addressIn(BufferedReader output) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var found = ADDRESS.matcher(line);
            if (found.find()) return URI.create(found.group(1));
        }
        throw new AssertionError("the server ended without telling an address");
    }

    private static int statusOf(URI address) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).build();
            return browser.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
