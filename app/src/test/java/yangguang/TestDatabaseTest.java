package yangguang;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("Tables are emptied whatever else goes on")
class TestDatabaseTest {
    @Autowired TestDatabase database;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void one_who_holds_a_table_and_wants_another_is_let_out_first() throws Exception {
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            var holding = new CompletableFuture<Void>();
            var reader = CompletableFuture.runAsync(() -> readBoth(holding), beside);
            holding.get(5, SECONDS);

            assertThatCode(database::clear).doesNotThrowAnyException();

            reader.get(10, SECONDS);
        }
    }

    /** The tables are emptied from the first to the last; these are read the other way round. */
    private void readBoth(CompletableFuture<Void> holding) {
        transaction.executeWithoutResult(
                _ -> {
                    jdbc.sql("lock table channels.copy in access share mode").update();
                    holding.complete(null);
                    await().atMost(5, SECONDS).until(this::somebodyWaits);
                    assertThat(jdbc.sql("select * from pages.once").query().listOfRows()).isEmpty();
                });
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}
