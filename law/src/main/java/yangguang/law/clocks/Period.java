package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yangguang.law.calendar.WorkingCalendar;
import yangguang.law.rules.NoLawInForce;
import yangguang.law.rules.Rule;
import yangguang.law.rules.RuleFile;

/** 期限: a rule that grants a number of days or months from an event, counted on the calendar. */
public final class Period {
    private final Rule<Integer> rule;
    private final Unit unit;
    private final DayCount count;

    Period(String id, WorkingCalendar calendar) {
        this.rule = RuleFile.number(id);
        this.unit = Unit.named(rule.unit());
        this.count = new DayCount(calendar);
    }

    /** The due day of an event, under the law of that day; empty when the law grants no period. */
    public Optional<Deadline> from(LocalDate event) {
        return from(event, event);
    }

    /**
     * @param governed the day that chooses the version of the law
     * @param event day zero of the count
     */
    Optional<Deadline> from(LocalDate governed, LocalDate event) {
        return rule.find(governed)
                .map(law -> count.count(event, law.value(), unit, List.of(law.law())));
    }

    /** The same, where silence of the law is an error. */
    public Deadline due(LocalDate event) {
        return from(event).orElseThrow(() -> new NoLawInForce(rule.id(), event));
    }

    public Rule<Integer> rule() {
        return rule;
    }
}
