package yangguang.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the database itself says of how it keeps what it has acknowledged. Asked, never assumed: a
 * setting may come from a file, a role, a database or a pooler in between.
 */
record Durability(List<String> refusals, List<String> warnings) {
    private static final int OLDEST_KNOWN_TO_WORK = 18_00_00;

    private static final String SETTINGS =
            """
            select name, setting
              from pg_settings
             where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums',
                            'server_encoding', 'server_version_num')
            """;

    static Durability readBack(Connection connection) throws SQLException {
        Map<String, String> settings = new HashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SETTINGS)) {
            while (rows.next()) settings.put(rows.getString(1), rows.getString(2));
        }
        return of(settings);
    }

    static Durability of(Map<String, String> settings) {
        var refusals = new ArrayList<String>();
        for (var needed : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (settings.getOrDefault(needed, "unknown").matches("off|unknown")) {
                refusals.add(needed + " is off, so acknowledged records could be lost");
            }
        }
        if (!"UTF8".equals(settings.get("server_encoding"))) {
            refusals.add("its encoding is " + settings.get("server_encoding") + ", not UTF8");
        }
        var warnings = new ArrayList<String>();
        if (!"on".equals(settings.get("data_checksums"))) {
            warnings.add("data_checksums is off, so damage on the disk may go unseen");
        }
        if (Integer.parseInt(settings.getOrDefault("server_version_num", "0"))
                < OLDEST_KNOWN_TO_WORK) {
            warnings.add("it is older than PostgreSQL 18, on which everything is tested");
        }
        return new Durability(refusals, warnings);
    }
}
