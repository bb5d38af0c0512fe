package yangguang.registers;

import java.util.List;
import java.util.Map;
import yangguang.law.registers.Values;

/** What was typed into the fields of a form, by field. */
public record TypedFields(Map<String, List<String>> all) {
    public static final TypedFields BLANK = new TypedFields(Map.of());

    public TypedFields {
        all = Map.copyOf(all);
    }

    /** What is not blank. */
    public List<String> of(String field) {
        return all.getOrDefault(field, List.of()).stream().filter(one -> !one.isBlank()).toList();
    }

    public String first(String field) {
        return of(field).stream().findFirst().orElse("");
    }

    public static TypedFields of(Values values) {
        return new TypedFields(values.all());
    }
}
