package yangguang.law.registers;

import java.util.List;
import java.util.Optional;

/**
 * 环节: facts of an entry that come later, such as how a finding was repaired. Until then the entry
 * is open.
 *
 * @param byTold the body that is told of the entry may pass it
 * @param when only such entries pass through it
 * @param limits until when it should be passed; the first counts whose condition holds and whose
 *     day is filled in
 */
public record Stage(
        String id, Label label, boolean byTold, When when, List<Limit> limits, List<Field> fields) {
    public Stage {
        limits = List.copyOf(limits);
        fields = List.copyOf(fields);
    }

    /** 期限 of the entries for which the condition holds. */
    public record Limit(When when, Due due) {}

    /** Where the due day comes from. */
    public sealed interface Due {
        /** Whether the day is filled in from which it is known. */
        default boolean isKnown(Values values) {
            return values.has(
                    switch (this) {
                        case ByRule rule -> rule.from();
                        case ByHours hours -> hours.day();
                        case ByDay day -> day.field();
                    });
        }

        /** A period of the law, from the day in a field. */
        record ByRule(String rule, String from) implements Due {}

        /**
         * A number of hours of the law.
         *
         * @param day the field of the day from which they run
         * @param time the field of the time of that day; blank means from its beginning
         */
        record ByHours(String rule, String day, String time) implements Due {}

        /** A day that stands in the entry. */
        record ByDay(String field) implements Due {}
    }

    /** Until when it should be passed; empty where nothing says so. */
    public Optional<Due> due(Values values) {
        return limits.stream()
                .filter(limit -> limit.when().holds(values) && limit.due().isKnown(values))
                .findFirst()
                .map(Limit::due);
    }

    /** Whether all that is needed is there. */
    boolean isPassed(Values values) {
        return fields.stream().filter(Field::needed).allMatch(field -> values.has(field.id()));
    }
}
