package yangguang.database;

/** The database cannot be started, reached or trusted; the message says why and what to do. */
public class DatabaseUnavailable extends RuntimeException {
    DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
