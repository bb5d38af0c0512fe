package yangguang.pages;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list, read by key.
 *
 * @param next the key from which the next part begins, or null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {
    /** What was read, one more than shown to know whether there is more, as a part of the list. */
    public static <T> Slice<T> of(List<T> read, int most, Function<T, Object> keyOf) {
        if (read.size() <= most) return new Slice<>(List.copyOf(read), null);
        var shown = List.copyOf(read.subList(0, most));
        return new Slice<>(shown, keyOf.apply(shown.getLast()).toString());
    }
}
