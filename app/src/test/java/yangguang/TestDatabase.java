package yangguang;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one real PostgreSQL of a test run, under {@code target/}. */
public final class TestDatabase {
    private static final String OUR_SCHEMAS =
            """
            select coalesce(string_agg(format('drop schema %I cascade', nspname), '; '), '')
              from pg_namespace
             where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
            """;

    private static final String EMPTY_ALL =
            """
            select string_agg(format('%I.%I', schemaname, tablename), ', ')
              from pg_tables
             where schemaname not like 'pg\\_%' and schemaname not in ('information_schema', 'public')
            """;

    private final JdbcClient jdbc;

    TestDatabase(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** Empties all tables; numbers begin at 1 again. Journals that refuse this are overruled. */
    public void clear() {
        var tables = jdbc.sql(EMPTY_ALL).query(String.class).single();
        jdbc.sql(
                        """
                        do $$ begin
                            set local session_replication_role = replica;
                            truncate %s restart identity cascade;
                        end $$
                        """
                                .formatted(tables))
                .update();
    }

    /** What an earlier run left is dropped, then the tables are made as on a new installation. */
    static void migrateAfresh(Flyway flyway) {
        var jdbc = JdbcClient.create(flyway.getConfiguration().getDataSource());
        var drop = jdbc.sql(OUR_SCHEMAS).query(String.class).single();
        jdbc.sql("drop table if exists public.flyway_schema_history").update();
        if (!drop.isEmpty()) jdbc.sql(drop).update();
        flyway.migrate();
    }
}
