package yangguang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.stereotype.Component;

/**
 * One file with everything: each table as of one moment, and the stored files. The files come after
 * the tables, so each file that a row names is there: a file is stored before its row, never
 * changed.
 */
@Component
public class Backup {
    /** Stored under its hash; what is still being uploaded has another name. */
    private static final Pattern STORED = Pattern.compile("[0-9a-f]{64}");

    private static final String ONE_MOMENT =
            "set transaction isolation level repeatable read read only";

    private final DataSource source;
    private final DataFolder folder;
    private final Clock clock;

    Backup(DataSource source, DataFolder folder, Clock clock) {
        this.source = source;
        this.folder = folder;
        this.clock = clock;
    }

    /** What a backup held, to tell the person who asked for it. */
    public record Written(int tables, long rows, int files) {}

    public Written to(Path file) {
        return to(file, List.of(folder.files()));
    }

    /** Tables, and the stored files of these folders. */
    Written to(Path file, List<Path> stores) {
        try (var writer = new BackupWriter(file)) {
            var manifest = write(writer, stores);
            writer.finish(manifest);
            var rows = manifest.tables().stream().mapToLong(BackupManifest.Table::rows).sum();
            var tables = manifest.tables().size();
            return new Written(tables, rows, manifest.parts().size() - tables);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new DatabaseUnavailable("the backup could not be written: " + e, e);
        }
    }

    private BackupManifest write(BackupWriter writer, List<Path> stores) throws Exception {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var tables = new Tables(connection);
            tables.execute(ONE_MOMENT);
            var copied = new ArrayList<BackupManifest.Table>();
            for (var table : tables.all()) copied.add(copy(connection, table, writer));
            var migrations = tables.migrations();
            var sequences = tables.sequences();
            connection.rollback();
            for (var store : stores) copyFiles(store, writer);
            return new BackupManifest(
                    BackupManifest.FORMAT,
                    clock.instant(),
                    migrations,
                    copied,
                    sequences,
                    writer.parts());
        }
    }

    private static BackupManifest.Table copy(
            Connection connection, BackupManifest.Table table, BackupWriter writer)
            throws Exception {
        var rows =
                writer.part(
                        table.entry(),
                        out -> copier(connection).copyOut(Tables.copy(table, "to stdout"), out));
        return new BackupManifest.Table(table.schema(), table.name(), table.columns(), rows);
    }

    private static CopyManager copier(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static void copyFiles(Path store, BackupWriter writer) throws Exception {
        for (var file : stored(store)) {
            writer.part("files/" + store.relativize(file), out -> Files.copy(file, out));
        }
    }

    private static List<Path> stored(Path store) throws IOException {
        try (var all = Files.walk(store)) {
            return all.filter(file -> STORED.matcher(file.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
