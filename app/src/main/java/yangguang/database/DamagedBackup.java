package yangguang.database;

/** A file that is not, or no longer, a whole backup; nothing was changed. */
public class DamagedBackup extends RuntimeException {
    DamagedBackup(String message) {
        super(message);
    }
}
