package yangguang.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Our tables as a whole, whatever is in them: the SQL of backup and restore. */
final class Tables {
    private static final String OURS =
            """
            n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
              and (n.nspname, c.relname) <> ('public', 'flyway_schema_history')
            """;

    /** Generated columns are computed again, so they are not copied. */
    private static final String TABLES =
            """
            select n.nspname, c.relname,
                   array(select a.attname::text
                           from pg_attribute a
                          where a.attrelid = c.oid and a.attnum > 0
                            and not a.attisdropped and a.attgenerated = ''
                          order by a.attnum)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and %s
             order by 1, 2
            """
                    .formatted(OURS);

    private static final String SEQUENCES =
            """
            select format('%I.%I', schemaname, sequencename), last_value
              from pg_sequences
             where last_value is not null
             order by 1
            """;

    private static final String FOREIGN_KEYS =
            """
            select format('alter table %%I.%%I drop constraint %%I', n.nspname, c.relname, k.conname),
                   format('alter table %%I.%%I add constraint %%I %%s',
                          n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid))
              from pg_constraint k
              join pg_class c on c.oid = k.conrelid
              join pg_namespace n on n.oid = c.relnamespace
             where k.contype = 'f' and k.conparentid = 0 and %s
            """
                    .formatted(OURS);

    private static final String MIGRATIONS =
            """
            select version, checksum
              from public.flyway_schema_history
             where success and version is not null
             order by installed_rank
            """;

    private static final String HAS_HISTORY =
            "select to_regclass('public.flyway_schema_history') is not null";

    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    List<BackupManifest.Table> all() throws SQLException {
        return list(
                TABLES,
                row -> {
                    var columns = List.of((String[]) row.getArray(3).getArray());
                    return new BackupManifest.Table(row.getString(1), row.getString(2), columns, 0);
                });
    }

    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> sequences = new LinkedHashMap<>();
        list(SEQUENCES, row -> sequences.put(row.getString(1), row.getLong(2)));
        return sequences;
    }

    List<BackupManifest.Migration> migrations() throws SQLException {
        if (!list(HAS_HISTORY, row -> row.getBoolean(1)).getFirst()) return List.of();
        return list(
                MIGRATIONS,
                row ->
                        new BackupManifest.Migration(
                                row.getString(1), row.getObject(2, Integer.class)));
    }

    boolean allEmpty() throws SQLException {
        for (var table : all()) {
            var anyRow = "select exists (select from " + quoted(table) + ")";
            if (list(anyRow, row -> row.getBoolean(1)).getFirst()) return false;
        }
        return true;
    }

    /**
     * Everything out; what refuses deletion by a trigger is overruled. Gives back what to call
     * after.
     */
    List<String> emptied() throws SQLException {
        var tables = all();
        var keys = list(FOREIGN_KEYS, row -> List.of(row.getString(1), row.getString(2)));
        for (var key : keys) execute(key.getFirst());
        for (var table : tables) execute("alter table " + quoted(table) + " disable trigger user");
        if (!tables.isEmpty()) {
            var names = tables.stream().map(Tables::quoted).collect(Collectors.joining(", "));
            execute("truncate " + names + " restart identity");
        }
        var after = new ArrayList<String>();
        for (var table : tables) after.add("alter table " + quoted(table) + " enable trigger user");
        for (var key : keys) after.add(key.getLast());
        return after;
    }

    void continueAfter(Map<String, Long> sequences) throws SQLException {
        try (var set = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (var sequence : sequences.entrySet()) {
                set.setString(1, sequence.getKey());
                set.setLong(2, sequence.getValue());
                set.execute();
            }
        }
    }

    static String copy(BackupManifest.Table table, String direction) {
        var columns =
                table.columns().stream().map(Tables::quoted).collect(Collectors.joining(", "));
        return "copy %s (%s) %s".formatted(quoted(table), columns, direction);
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(BackupManifest.Table table) {
        return quoted(table.schema()) + "." + quoted(table.name());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Row<T> each) throws SQLException {
        var found = new ArrayList<T>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) found.add(each.of(rows));
        }
        return found;
    }
}
