package yangguang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes, really killed. One cluster for all, since making one takes seconds. */
@DisplayName("内嵌数据库")
class EmbeddedDatabaseTest {
    private static final Path FOLDER = Path.of("target", "killed-data").toAbsolutePath();
    private static final Path CLUSTER = FOLDER.resolve("database").resolve("cluster");

    @BeforeAll
    static void 新的数据目录() throws IOException, SQLException {
        PostgresPrograms.delete(FOLDER);
        try (var database = open();
                var connection = database.address().connect();
                var statement = connection.createStatement()) {
            statement.execute(Scribe.TABLE);
        }
    }

    @AfterAll
    static void 什么也不留下() {
        EmbeddedDatabase.open(new DataFolder(FOLDER)).close();
        assertThat(CLUSTER.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void 应用写入时被杀_下次启动接管仍在运行的数据库且不丢失已确认的记录() throws Exception {
        try (var scribe = ScribeProcess.in(FOLDER)) {
            scribe.write(200);
            scribe.kill();
            var orphan = Postmaster.alive(CLUSTER).orElseThrow();

            try (var database = open()) {
                assertThat(Postmaster.alive(CLUSTER).orElseThrow().pid()).isEqualTo(orphan.pid());
                assertThat(last(database)).isGreaterThanOrEqualTo(scribe.acknowledged());
            }
            assertThat(Postmaster.alive(CLUSTER)).isEmpty();
        }
    }

    @Test
    void 应用与数据库同时被杀_下次启动自行恢复且不丢失已确认的记录() throws Exception {
        try (var scribe = ScribeProcess.in(FOLDER)) {
            scribe.write(200);
            var postmaster = ProcessHandle.of(Postmaster.alive(CLUSTER).orElseThrow().pid());
            scribe.kill();
            postmaster.orElseThrow().destroyForcibly();

            try (var database = open()) {
                assertThat(last(database)).isGreaterThanOrEqualTo(scribe.acknowledged());
            }
        }
    }

    @Test
    void 数据库在应用运行中被杀_应用在同一端口重新启动它且不丢失已确认的记录() throws Exception {
        try (var database = open();
                var scribe = ScribeProcess.in(FOLDER)) {
            scribe.write(200);
            var killed = Postmaster.alive(CLUSTER).orElseThrow();
            ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
            scribe.end();

            while (Postmaster.alive(CLUSTER).filter(Postmaster::ready).isEmpty()) Thread.sleep(20);
            assertThat(Postmaster.alive(CLUSTER).orElseThrow().port()).isEqualTo(killed.port());
            assertThat(last(database)).isGreaterThanOrEqualTo(scribe.acknowledged());
        }
    }

    @Test
    void 多个进程共用一个数据库_最后离开的停止它() throws Exception {
        try (var scribe = ScribeProcess.in(FOLDER)) {
            scribe.write(1);
            open().close();
            scribe.write(1);
            assertThat(scribe.end()).isZero();
        }
        assertThat(Postmaster.alive(CLUSTER)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sleep 0 & exec sleep 60", "sleep 60 & exec sleep 60"})
    void 遗留的进程号属于未收割的或无关的进程时照常启动(String command) throws Exception {
        open().close();
        var stranger = new ProcessBuilder("sh", "-c", command).start();
        try {
            while (stranger.children().findAny().isEmpty()) Thread.sleep(5);
            var pid = stranger.children().findAny().orElseThrow().pid();
            Files.writeString(
                    CLUSTER.resolve("postmaster.pid"),
                    String.join(
                            "\n",
                            List.of("" + pid, "" + CLUSTER, "1", "5432", "", "", "0 0", "ready")));
            assertThat(Postmaster.alive(CLUSTER)).isEmpty();
            try (var database = open()) {
                assertThat(last(database)).isNotNegative();
            }
        } finally {
            stranger.descendants().forEach(ProcessHandle::destroyForcibly);
            stranger.destroyForcibly();
        }
    }

    @Test
    void 没有口令谁也进不去_口令只有本用户可读() throws Exception {
        try (var database = open()) {
            var url = database.address().url();
            for (var user : List.of("yangguang", "postgres", "nobody")) {
                assertThatThrownBy(() -> DriverManager.getConnection(url, user, "guess"))
                        .isInstanceOf(SQLException.class);
            }
        }
        var password = FOLDER.resolve("database").resolve("password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(CLUSTER)))
                .isEqualTo("rwx------");
    }

    @Test
    void 一个数据目录只有一个服务器() {
        var folder = new DataFolder(FOLDER);
        try (var owned = folder.owned()) {
            assertThat(owned).isNotNull();
            assertThatThrownBy(folder::owned)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("already running");
        }
        folder.owned().close();
    }

    @Test
    void 以地址给出的数据库_离开时不停止它() throws IOException {
        try (var embedded = open()) {
            Database.open(new DataFolder(FOLDER), external(embedded)).close();
            assertThat(Postmaster.alive(CLUSTER)).isPresent();
        }
    }

    @Test
    void 只对本库关闭的持久化设置也会被读回并拒绝() throws Exception {
        try (var embedded = open();
                var connection = embedded.address().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter database yangguang set synchronous_commit = off");
            try {
                assertThatThrownBy(() -> Database.open(new DataFolder(FOLDER), external(embedded)))
                        .isInstanceOf(DatabaseUnavailable.class)
                        .hasMessageContaining("synchronous_commit")
                        .hasMessageNotContaining(embedded.address().password());
            } finally {
                statement.execute("alter database yangguang reset synchronous_commit");
            }
        }
    }

    @Test
    void 连不上的数据库是一句说明_不含口令() {
        assertThatThrownBy(
                        () ->
                                Database.open(
                                        new DataFolder(FOLDER),
                                        "jdbc:postgresql://127.0.0.1:1/x?user=a&password=secret"))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("secret");
    }

    private static String external(EmbeddedDatabase database) {
        var at = database.address();
        return "%s?user=%s&password=%s".formatted(at.url(), at.user(), at.password());
    }

    private static EmbeddedDatabase open() {
        return EmbeddedDatabase.open(new DataFolder(FOLDER));
    }

    private static long last(EmbeddedDatabase database) throws SQLException {
        try (var connection = database.address().connect();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select coalesce(max(number), 0), count(*) from public.written")) {
            row.next();
            assertThat(row.getLong(2)).as("no gaps").isEqualTo(row.getLong(1));
            return row.getLong(1);
        }
    }
}
