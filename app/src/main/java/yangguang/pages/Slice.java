package yangguang.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list, read by key.
 *
 * @param next the key from which the next part begins, or null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {}
