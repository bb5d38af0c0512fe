package yangguang.pages;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A form that is sent twice does its work once. The key of the form and the address it led to are
 * kept in the transaction of the work itself.
 */
@Component
public class Once {
    private static final String CLAIM =
            """
            insert into pages.once (key, at) values (:key, now()) on conflict (key) do nothing
            """;
    private static final String KEEP = "update pages.once set address = :address where key = :key";
    private static final String ADDRESS = "select address from pages.once where key = :key";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Once(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does the work and answers the address that it leads to; for a key that was used before, only
     * answers that address. A second sender waits for the first. Work that throws leaves no trace.
     *
     * @param key from the form's hidden field {@code _once}
     */
    public String run(String key, Supplier<String> work) {
        return transaction.execute(
                status -> {
                    if (jdbc.sql(CLAIM).param("key", key).update() == 0) {
                        return jdbc.sql(ADDRESS).param("key", key).query(String.class).single();
                    }
                    String address = work.get();
                    jdbc.sql(KEEP).param("key", key).param("address", address).update();
                    return address;
                });
    }
}
