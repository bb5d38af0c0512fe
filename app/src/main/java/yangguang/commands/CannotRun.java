package yangguang.commands;

/** A command that cannot do its work, with a reason that the person at the terminal can act on. */
public final class CannotRun extends RuntimeException {
    public CannotRun(String reason) {
        super(reason);
    }
}
