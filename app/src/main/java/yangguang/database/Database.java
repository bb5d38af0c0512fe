package yangguang.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one database of this process, embedded or external, found durable before anything uses it.
 */
final class Database implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private final @Nullable EmbeddedDatabase embedded;
    private final DatabaseAddress address;

    /** The external one when an address is given, else the one in the data folder. */
    static Database open(DataFolder folder, String url) {
        if (!url.isBlank()) return new Database(null, DatabaseAddress.external(url));
        var embedded = EmbeddedDatabase.open(folder);
        return new Database(embedded, embedded.address());
    }

    private Database(@Nullable EmbeddedDatabase embedded, DatabaseAddress address) {
        this.embedded = embedded;
        this.address = address;
        try {
            refuseUnlessDurable();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    DatabaseAddress address() {
        return address;
    }

    private void refuseUnlessDurable() {
        Durability durability;
        try (var connection = address.connect()) {
            durability = Durability.readBack(connection);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "the database at %s does not answer: %s".formatted(address, e.getMessage()), e);
        }
        durability
                .warnings()
                .forEach(warning -> log.warn("the database at {}: {}", address, warning));
        if (!durability.refusals().isEmpty()) {
            throw new DatabaseUnavailable(
                    "the database at %s is refused: %s"
                            .formatted(address, String.join("; ", durability.refusals())));
        }
    }

    @Override
    public void close() {
        if (embedded != null) embedded.close();
    }
}
