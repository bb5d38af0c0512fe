package yangguang.files;

import java.util.List;

/** What became of an upload. */
public sealed interface Storing {
    /** The bytes are on disk, forced there, and can be read again. */
    record Stored(StoredFile file) implements Storing {}

    /**
     * Nothing was stored.
     *
     * @param name the file's name as it came
     * @param message key of the reason; the words name the file and what to do
     * @param arguments of the message, the name first
     */
    record Refused(String name, String message, List<Object> arguments)
            implements Storing, Examined {}
}
