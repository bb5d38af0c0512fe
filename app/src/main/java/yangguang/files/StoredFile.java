package yangguang.files;

/**
 * A file as it was uploaded.
 *
 * @param hash SHA-256 of the bytes, in hexadecimal; the bytes are stored under it
 * @param name the name under which it came, without folders
 * @param size in bytes
 */
public record StoredFile(String hash, String name, FileType type, long size) {
    public StoredFile {
        if (!hash.matches("[0-9a-f]{64}"))
            throw new IllegalArgumentException("not a SHA-256: " + hash);
        if (name.isBlank()) throw new IllegalArgumentException("a stored file has a name: " + hash);
    }
}
