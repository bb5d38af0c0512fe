package yangguang.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A process of its own that opens the database of a folder and writes one number after the other,
 * printing each when it is acknowledged, until it is killed or its input ends.
 */
final class Scribe {
    static final String TABLE =
            "create table if not exists public.written (number bigint primary key)";

    private static final String WRITE =
            """
            insert into public.written
            select coalesce(max(number), 0) + 1 from public.written
            returning number
            """;

    private Scribe() {}

    public static void main(String[] args) throws IOException, SQLException {
        try (var database = EmbeddedDatabase.open(new DataFolder(Path.of(args[0])));
                var connection = database.address().connect();
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
            System.out.println("open");
            try (var insert = connection.prepareStatement(WRITE)) {
                while (System.in.available() == 0) {
                    try (var row = insert.executeQuery()) {
                        row.next();
                        System.out.println(row.getLong(1));
                    }
                }
            }
        }
    }
}
