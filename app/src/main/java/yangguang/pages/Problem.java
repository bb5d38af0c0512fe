package yangguang.pages;

import java.util.List;

/**
 * What is wrong with a field, in words that tell the remedy.
 *
 * @param field name of the field
 * @param key of the sentence
 */
public record Problem(String field, String key, List<?> arguments) {
    public Problem(String field, String key, Object... arguments) {
        this(field, key, List.of(arguments));
    }
}
