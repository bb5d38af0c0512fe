package yangguang.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.calendar.CurrentLaw;
import yangguang.law.Law;
import yangguang.law.clocks.Deadline;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Stage.Due;
import yangguang.law.registers.Values;

/** Until when the next stage of an entry should be passed. */
@Component
public class Dues {
    private final CurrentLaw law;
    private final Clock clock;

    Dues(CurrentLaw law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    /** The day; null where nothing is awaited or nothing says until when. */
    public @Nullable LocalDate of(Definition register, Values values) {
        return of(register, values, law.now());
    }

    static @Nullable LocalDate of(Definition register, Values values, Law law) {
        return switch (due(register, values)) {
            case null -> null;
            case Due.ByDay(var field) -> values.day(field).orElse(null);
            case Due.ByRule rule -> deadline(rule, values, law).map(Deadline::due).orElse(null);
        };
    }

    /** How a day was reached that the law counts; empty for one that was set. */
    public Optional<Deadline> proof(Definition register, Values values) {
        return due(register, values) instanceof Due.ByRule rule
                ? deadline(rule, values, law.now())
                : Optional.empty();
    }

    /** Working days left until the end of that day, negative when it is past. */
    public int remaining(LocalDate day) {
        var calendar = law.now().calendar();
        var today = LocalDate.now(clock);
        return day.isBefore(today)
                ? -calendar.workingDaysUntil(day, today)
                : calendar.workingDaysUntil(today, day);
    }

    private static @Nullable Due due(Definition register, Values values) {
        return register.next(values).map(stage -> stage.due()).orElse(null);
    }

    private static Optional<Deadline> deadline(Due.ByRule due, Values values, Law law) {
        return values.day(due.from())
                .flatMap(day -> law.periods().named(due.rule()).orElseThrow().from(day));
    }
}
