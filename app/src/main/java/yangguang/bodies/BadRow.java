package yangguang.bodies;

import java.util.List;

/**
 * Why a row of a file was refused.
 *
 * @param line where the row begins in the file, counted from 1
 * @param key of the sentence that tells the remedy
 */
public record BadRow(long line, String key, List<?> arguments) {
    public BadRow(long line, String key, Object... arguments) {
        this(line, key, List.of(arguments));
    }
}
