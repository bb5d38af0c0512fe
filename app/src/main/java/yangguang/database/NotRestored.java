package yangguang.database;

/** A whole backup that must not go into this database; nothing was changed. */
public class NotRestored extends RuntimeException {
    NotRestored(String message) {
        super(message);
    }
}
