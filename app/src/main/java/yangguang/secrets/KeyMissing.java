package yangguang.secrets;

/** The database holds data that were sealed with a key which is not on this machine. */
public final class KeyMissing extends RuntimeException {
    KeyMissing(String message) {
        super(message);
    }
}
