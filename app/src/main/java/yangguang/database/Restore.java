package yangguang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Fills a database from a backup, all or nothing. A backup of an older schema is first brought to
 * today's in a database of its own, and then restored like any other.
 */
@Component
public class Restore {
    /**
     * The topic of the notice to running servers: all that they remember is of another database.
     */
    public static final String RESTORED = "restored";

    private static final String OTHERS_MAY_TAKE = "set local lock_timeout = '60s'";

    private static final String NUMBER =
            "select coalesce(max(number), 0) from database.restoration";

    private static final String RECORD =
            """
            insert into database.restoration (number, restored_at, made_at)
            overriding system value
            values (greatest(?, (%s)) + 1, ?, ?)
            """
                    .formatted(NUMBER);

    private static final String CONTINUE_NUMBERS =
            """
            select setval(pg_get_serial_sequence('database.restoration', 'number'), (%s)),
                   pg_notify('%s', '%s:')
            """
                    .formatted(NUMBER, Notices.CHANNEL, RESTORED);

    private final DataSource source;
    private final Flyway flyway;
    private final DataFolder folder;
    private final Clock clock;

    Restore(DataSource source, Flyway flyway, DataFolder folder, Clock clock) {
        this.source = source;
        this.flyway = flyway;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * @throws DamagedBackup when the file is not whole
     * @throws NotRestored when it is newer than this program, or would overwrite records unasked
     */
    public void from(Path file, boolean replace) {
        try (var backup = BackupReader.open(file)) {
            refuseNewer(backup.manifest());
            if (!replace) refuseUnlessEmpty();
            flyway.migrate();
            backup.placeFiles(folder.files());
            if (isOlder(backup.manifest())) loadModernised(backup);
            else load(source, backup);
        } catch (IOException | SQLException e) {
            throw new DatabaseUnavailable("not restored, nothing was changed: " + e, e);
        }
    }

    private void refuseNewer(BackupManifest manifest) {
        var known = new HashMap<String, Integer>();
        for (var migration : flyway.info().all()) {
            if (migration.getVersion() == null || migration.getPhysicalLocation() == null) continue;
            known.put(migration.getVersion().getVersion(), migration.getResolvedChecksum());
        }
        for (var migration : manifest.migrations()) {
            if (!known.containsKey(migration.version())) {
                throw new NotRestored(
                        "the backup has schema %s, newer than this program; update it first"
                                .formatted(migration.version()));
            }
            if (!Objects.equals(known.get(migration.version()), migration.checksum())) {
                throw new NotRestored(
                        "the backup's schema %s is not the one that this program knows"
                                .formatted(migration.version()));
            }
        }
    }

    private void refuseUnlessEmpty() throws SQLException {
        try (var connection = source.getConnection()) {
            if (!new Tables(connection).allEmpty()) {
                throw new NotRestored(
                        "this database has records; --replace gives them up for the backup's");
            }
        }
    }

    private boolean isOlder(BackupManifest manifest) throws SQLException {
        try (var connection = source.getConnection()) {
            return new Tables(connection).migrations().size() > manifest.migrations().size();
        }
    }

    private void loadModernised(BackupReader backup) throws IOException, SQLException {
        var stage = Files.createTempDirectory(folder.root(), "restore");
        try {
            var modern = stage.resolve("modern.backup");
            try (var scratch = EmbeddedDatabase.open(new DataFolder(stage.resolve("data")))) {
                var at = scratch.address();
                var database = new DriverManagerDataSource(at.url(), at.user(), at.password());
                migrate(database, backup.manifest().schemaVersion());
                load(database, backup);
                migrate(database, "latest");
                new Backup(database, folder, clock).to(modern, List.of());
            }
            try (var reader = BackupReader.open(modern)) {
                load(source, reader);
            }
        } finally {
            PostgresPrograms.delete(stage);
        }
    }

    private void migrate(DataSource database, String target) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(database)
                .target(target)
                .load()
                .migrate();
    }

    /** One transaction: until it ends, everybody sees what was there before. */
    private void load(DataSource database, BackupReader backup) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var tables = new Tables(connection);
                tables.execute(OTHERS_MAY_TAKE);
                var before = numberOfRestorations(connection);
                var after = tables.emptied();
                for (var table : backup.manifest().tables()) copy(connection, backup, table);
                tables.continueAfter(backup.manifest().sequences());
                for (var statement : after) tables.execute(statement);
                record(connection, before, backup.manifest());
                tables.execute(CONTINUE_NUMBERS);
                connection.commit();
            } catch (IOException | SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static void copy(Connection connection, BackupReader backup, BackupManifest.Table table)
            throws IOException, SQLException {
        try (var rows = backup.table(table)) {
            var copied =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(Tables.copy(table, "from stdin"), rows);
            if (copied != table.rows()) {
                throw new SQLException(
                        "%s has %d rows of %d".formatted(table.entry(), copied, table.rows()));
            }
        }
    }

    private static long numberOfRestorations(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(NUMBER)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void record(Connection connection, long before, BackupManifest manifest)
            throws SQLException {
        try (var record = connection.prepareStatement(RECORD)) {
            record.setLong(1, before);
            record.setTimestamp(2, Timestamp.from(clock.instant()));
            record.setTimestamp(3, Timestamp.from(manifest.created()));
            record.execute();
        }
    }
}
