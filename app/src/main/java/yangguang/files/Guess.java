package yangguang.files;

/**
 * A value read from a file, for the clerk to confirm.
 *
 * @param where the line of the file in which it was found
 */
public record Guess<T>(T value, String where) {}
