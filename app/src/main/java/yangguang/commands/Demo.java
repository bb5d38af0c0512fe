package yangguang.commands;

/** The sample county of {@code samples/}. */
public interface Demo {
    /** Loads it into an installation that has no records yet, and leaves any other alone. */
    void loadIfNew();
}
