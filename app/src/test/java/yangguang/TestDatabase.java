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
            do $$
            declare
                every text; one text; filled boolean;
            begin
                set local session_replication_role = replica;
                select string_agg(format('%I.%I', schemaname, tablename), ', ') into every
                  from pg_tables
                 where schemaname not like 'pg\\_%' and schemaname not in ('information_schema', 'public');
                execute 'lock table ' || every || ' in access exclusive mode';
                foreach one in array string_to_array(every, ', ') loop
                    execute format('select exists (select from %s)', one) into filled;
                    if filled then execute 'delete from ' || one; end if;
                end loop;
                perform setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
                   from pg_sequences
                  where last_value is not null;
            end $$
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
     * Empties all tables; numbers begin at 1 again. Journals that refuse this are overruled. Most
     * tables are empty already and most others hold a few rows: taking these out costs less than
     * new files for every table. All are held until it is done, so that nobody writes behind. The
     * index may be reading some of the tables and want the others: then once more, when it is done.
     */
    public void clear() {
        afterDeadlock.invoke(this::empty);
    }

    private void empty() {
        jdbc.sql(EMPTY_ALL).update();
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
