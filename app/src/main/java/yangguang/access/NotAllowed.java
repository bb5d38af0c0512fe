package yangguang.access;

/** The viewer lacks a role; the page says which one and whom to ask. */
public final class NotAllowed extends RuntimeException {
    private final transient Role needed;

    public NotAllowed(Role needed) {
        super("needs " + needed);
        this.needed = needed;
    }

    public Role needed() {
        return needed;
    }
}
