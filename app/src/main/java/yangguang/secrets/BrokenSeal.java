package yangguang.secrets;

/** What was sealed cannot be opened: it was changed, is not what it claims, or its key is gone. */
public final class BrokenSeal extends RuntimeException {
    BrokenSeal(String label) {
        super("cannot open what is sealed as " + label);
    }
}
