package yangguang.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often this database was filled from a backup. What is kept outside of it (a search index)
 * notes the number that it was made from, and is made again when the number is another one.
 */
@Component
public class Restorations {
    private static final String LATEST =
            "select coalesce(max(number), 0) from database.restoration";

    private final JdbcClient jdbc;

    Restorations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long latest() {
        return jdbc.sql(LATEST).query(Long.class).single();
    }
}
