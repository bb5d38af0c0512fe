package yangguang.database;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds: when it was made, on which schema, and each part with its size and SHA-256.
 * The last entry of the file, so a file that has one was written to its end.
 */
record BackupManifest(
        int format,
        Instant created,
        List<Migration> migrations,
        List<Table> tables,
        Map<String, Long> sequences,
        List<Part> parts) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /** A step of the schema, as Flyway remembers it. */
    record Migration(String version, @Nullable Integer checksum) {}

    record Table(String schema, String name, List<String> columns, long rows) {
        String entry() {
            return "tables/" + schema + "." + name;
        }
    }

    record Part(String name, long bytes, String sha256) {}

    String schemaVersion() {
        return migrations.getLast().version();
    }
}
