package yangguang.database;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database that belongs to a data folder. Every process that works on the folder opens it: the
 * first starts the database, the others join it, the last to close stops it. One that an earlier,
 * killed process left running is joined like any other. While it is open it is watched, and started
 * again on the same port when it dies.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final String CONNECTION_LOST = "08";

    private final Path gate;
    private final Path users;
    private final Cluster cluster;
    private final FileLock use;
    private final int port;
    private volatile boolean closed;

    static EmbeddedDatabase open(DataFolder folder) {
        try {
            return new EmbeddedDatabase(folder.database());
        } catch (IOException | SQLException e) {
            throw new DatabaseUnavailable(
                    "the database in " + folder.root() + " cannot be opened", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("interrupted while the database started", e);
        }
    }

    private EmbeddedDatabase(Path home) throws IOException, SQLException, InterruptedException {
        gate = home.resolve("gate.lock");
        users = home.resolve("users.lock");
        var passing = FileLocks.exclusive(gate);
        try {
            cluster = new Cluster(home);
            var postmaster = reachable();
            port = postmaster.port();
            use = FileLocks.shared(users);
            watch(postmaster);
        } finally {
            FileLocks.release(passing);
        }
    }

    /** One that was killed may answer for a moment still; then the next is waited for. */
    private Postmaster reachable() throws IOException, SQLException, InterruptedException {
        for (int left = TRIES; ; left--) {
            var postmaster = cluster.running(0);
            try {
                makeDatabase(postmaster.port());
                return postmaster;
            } catch (SQLException lost) {
                var state = String.valueOf(lost.getSQLState());
                if (left == 0 || !state.startsWith(CONNECTION_LOST)) throw lost;
                Thread.sleep(PAUSE);
            }
        }
    }

    DatabaseAddress address() {
        return address(port, "yangguang");
    }

    private DatabaseAddress address(int port, String database) {
        try {
            return new DatabaseAddress(
                    "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database),
                    Cluster.USER,
                    cluster.password());
        } catch (IOException e) {
            throw new DatabaseUnavailable("the database's password cannot be read", e);
        }
    }

    private void makeDatabase(int port) throws SQLException {
        try (var connection = address(port, "postgres").connect();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "select from pg_database where datname = 'yangguang'")) {
            if (!found.next()) statement.execute("create database yangguang");
        }
    }

    private void watch(Postmaster postmaster) {
        var unused =
                ProcessHandle.of(postmaster.pid())
                        .map(process -> process.onExit().thenRunAsync(this::revive))
                        .orElse(null);
    }

    private void revive() {
        if (closed) return;
        log.warn("the database process ended; starting it again");
        try {
            var passing = FileLocks.exclusive(gate);
            try {
                if (!closed) watch(cluster.running(port));
            } finally {
                FileLocks.release(passing);
            }
        } catch (IOException | DatabaseUnavailable e) {
            log.error("the database could not be started again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            var passing = FileLocks.exclusive(gate);
            try {
                FileLocks.release(use);
                var last = FileLocks.exclusiveIfFree(users);
                if (last.isPresent()) {
                    cluster.stop();
                    FileLocks.release(last.get());
                }
            } finally {
                FileLocks.release(passing);
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("the database could not be stopped", e);
        }
    }
}
