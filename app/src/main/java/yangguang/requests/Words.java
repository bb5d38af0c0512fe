package yangguang.requests;

import java.util.Map;

/** What was written with a deed, by the name of the field. It may name people: sealed at rest. */
public record Words(Map<String, String> all) {
    public static final Words NONE = new Words(Map.of());

    public Words {
        all = Map.copyOf(all);
    }

    public static Words of(String field, String text) {
        return new Words(Map.of(field, text));
    }

    /** Empty where nothing was written. */
    public String of(String field) {
        return all.getOrDefault(field, "");
    }
}
