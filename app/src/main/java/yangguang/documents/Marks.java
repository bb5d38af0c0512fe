package yangguang.documents;

import java.util.Map;

/**
 * What a draft still has open.
 *
 * @param unread fields that were typed but cannot be read yet, as typed
 * @param guesses fields that were recognised in the file and wait for a person to confirm them,
 *     with the line in which they were found
 */
public record Marks(Map<String, String> unread, Map<String, String> guesses) {
    static final Marks NONE = new Marks(Map.of(), Map.of());

    public Marks {
        unread = Map.copyOf(unread);
        guesses = Map.copyOf(guesses);
    }

    Marks confirmed() {
        return new Marks(unread, Map.of());
    }
}
