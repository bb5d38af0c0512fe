package yangguang.documents;

/**
 * A file of an edition. The first is the document itself, the others go with it.
 *
 * @param hash of its bytes, by which {@code files} finds them
 * @param format such as {@code docx}
 * @param size in bytes
 */
public record EditionFile(int position, String hash, String name, String format, long size) {
    EditionFile at(int other) {
        return new EditionFile(other, hash, name, format, size);
    }
}
