package yangguang.law.registers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 环节: facts of an entry that come later, such as how a finding was repaired. Until then the entry
 * is open.
 *
 * @param when only such entries pass through it
 * @param due the day until which it should be passed, or null
 */
public record Stage(String id, Label label, When when, @Nullable Due due, List<Field> fields) {
    public Stage {
        fields = List.copyOf(fields);
    }

    /** Where the due day comes from. */
    public sealed interface Due {
        /** A period of the law, from the day in a field. */
        record ByRule(String rule, String from) implements Due {}

        /** A day that stands in the entry. */
        record ByDay(String field) implements Due {}
    }

    /** Whether all that is needed is there. */
    boolean isPassed(Values values) {
        return fields.stream().filter(Field::needed).allMatch(field -> values.has(field.id()));
    }
}
