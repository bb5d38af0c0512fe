package yangguang.files;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The document properties that may name a person or another document, by {@code properties.csv}.
 */
final class Properties {
    private static final Map<String, Set<String>> TELLING =
            SafetyLists.rows("properties.csv")
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    row -> row.get("key"),
                                    row -> Set.of(row.get("unless").split("\\|"))));

    private Properties() {}

    /**
     * Whether it is worth a look.
     *
     * @param property its name, a colon, and what it says
     */
    static boolean mayTell(String property) {
        int colon = property.indexOf(':');
        if (colon < 0) return false;
        var value = property.substring(colon + 1).strip();
        var harmless = TELLING.get(property.substring(0, colon).strip());
        return harmless != null && !value.isEmpty() && !harmless.contains(value);
    }
}
