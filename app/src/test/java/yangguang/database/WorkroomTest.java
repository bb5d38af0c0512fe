package yangguang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("工作间：打开的文件")
class WorkroomTest {
    @TempDir Path house;

    /** Opens a paper and waits for its end. */
    static final class Reader {
        public static void main(String... arguments) throws IOException {
            var room = Workroom.in(Path.of(arguments[0]));
            System.out.println(Files.writeString(room.path().resolve("paper"), "身份证"));
            System.in.read();
        }
    }

    @Test
    void 被杀死的进程留下的_下一个进程清除_还在用的不碰() throws Exception {
        var killed = reader();
        var working = reader();
        try (var ofKilled = killed.inputReader();
                var ofWorking = working.inputReader()) {
            var left = Path.of(ofKilled.readLine());
            var open = Path.of(ofWorking.readLine());
            killed.destroyForcibly().waitFor();
            assertThat(left).exists();
            try (var mine = Workroom.in(house)) {
                assertThat(left.getParent()).doesNotExist();
                assertThat(open).exists();
                assertThat(mine.path()).isEmptyDirectory();
            }
        } finally {
            killed.destroyForcibly();
            working.destroyForcibly();
        }
    }

    private Process reader() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        house.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
