package yangguang.law.registers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A condition: in each of these fields one of these options is chosen. */
public record When(Map<String, Set<String>> chosen) {
    static final When ALWAYS = new When(Map.of());

    public When {
        chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
    }

    public boolean holds(Values values) {
        return chosen.entrySet().stream()
                .allMatch(
                        one -> values.of(one.getKey()).stream().anyMatch(one.getValue()::contains));
    }
}
