package yangguang.backlog;

import java.util.List;

/** The source as a whole cannot be read. */
public final class BadSource extends RuntimeException {
    private final String key;
    private final transient List<Object> arguments;

    BadSource(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The key of a sentence for people. */
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
