package yangguang.law.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is filled in, by field, in one way of writing: a day is 2018-03-07, a number has neither
 * blanks nor marks, a choice is the id of its option, yes is {@code yes}, another record is its
 * number. What is blank is not there.
 */
public record Values(Map<String, List<String>> all) {
    public static final String YES = "yes";
    public static final String NO = "no";
    public static final Values NONE = new Values(Map.of());

    public Values {
        var kept = new LinkedHashMap<String, List<String>>();
        all.forEach(
                (field, values) -> {
                    if (!values.isEmpty()) kept.put(field, List.copyOf(values));
                });
        all = Collections.unmodifiableMap(kept);
    }

    public List<String> of(String field) {
        return all.getOrDefault(field, List.of());
    }

    public boolean has(String field) {
        return all.containsKey(field);
    }

    public Optional<String> text(String field) {
        return of(field).stream().findFirst();
    }

    public Optional<LocalDate> day(String field) {
        return text(field).map(LocalDate::parse);
    }

    public Optional<BigDecimal> number(String field) {
        return text(field).map(BigDecimal::new);
    }

    /** The same with those of other fields; what is blank there becomes blank. */
    public Values with(Map<String, List<String>> others) {
        var both = new LinkedHashMap<>(all);
        both.putAll(others);
        return new Values(both);
    }
}
