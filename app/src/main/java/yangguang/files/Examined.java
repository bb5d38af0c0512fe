package yangguang.files;

/** What an examination found; nothing was stored. */
public sealed interface Examined permits Examined.Sound, Storing.Refused {
    /**
     * The bytes are what their name says and can be read.
     *
     * @param name without folders and control characters
     */
    record Sound(String name, FileType type, byte[] bytes) implements Examined {}
}
