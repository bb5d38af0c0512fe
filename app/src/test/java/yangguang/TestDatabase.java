package yangguang;

import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
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
    private final RetryTemplate afterDeadlock =
            new RetryTemplate(
                    RetryPolicy.builder()
                            .includes(PessimisticLockingFailureException.class)
                            .maxRetries(5)
                            .delay(Duration.ofMillis(100))
                            .build());

    TestDatabase(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /**
     * Empties all tables; numbers begin at 1 again. Journals that refuse this are overruled. The
     * index may be reading some of the tables and want the others: then once more, when it is done.
     */
    public void clear() {
        afterDeadlock.invoke(this::truncate);
    }

    private void truncate() {
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
