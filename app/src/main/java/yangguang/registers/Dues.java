package yangguang.registers;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.calendar.CurrentLaw;
import yangguang.law.Law;
import yangguang.law.clocks.Deadline;
import yangguang.law.clocks.FixedDates.DueMoment;
import yangguang.law.clocks.Kind;
import yangguang.law.clocks.Question;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Stage.Due;
import yangguang.law.registers.Values;
import yangguang.pages.DeadlineAddress;

/** Until when the next stage of an entry should be passed. */
@Component
public class Dues {
    private static final int MINUTES = 60;

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
            case Due.ByHours rule ->
                    moment(rule, values, law).map(due -> due.due().toLocalDate()).orElse(null);
        };
    }

    /** How a day was reached that the law counts; empty for one that was set. */
    public Optional<Deadline> proof(Definition register, Values values) {
        return due(register, values) instanceof Due.ByRule rule
                ? deadline(rule, values, law.now())
                : Optional.empty();
    }

    /** Where a day or moment of the law can be counted again; empty for a day that was set. */
    public Optional<String> address(Definition register, Values values) {
        return switch (due(register, values)) {
            case null -> Optional.empty();
            case Due.ByDay _ -> Optional.empty();
            case Due.ByRule(var rule, var from) ->
                    values.day(from).map(day -> DeadlineAddress.of(Question.of(kind(rule), day)));
            case Due.ByHours rule ->
                    from(rule, values)
                            .map(at -> DeadlineAddress.of(Question.of(kind(rule.rule()), at)));
        };
    }

    private static Kind kind(String rule) {
        return Kind.ofRule(rule).orElseThrow();
    }

    /** The time of that day, where the law counts hours; null for the whole day. */
    public @Nullable LocalTime time(Definition register, Values values) {
        return time(register, values, law.now());
    }

    static @Nullable LocalTime time(Definition register, Values values, Law law) {
        return due(register, values) instanceof Due.ByHours rule
                ? moment(rule, values, law).map(due -> due.due().toLocalTime()).orElse(null)
                : null;
    }

    /** The moment that the law counts in hours; empty for a day. */
    public Optional<DueMoment> moment(Definition register, Values values) {
        return due(register, values) instanceof Due.ByHours rule
                ? moment(rule, values, law.now())
                : Optional.empty();
    }

    /** How long is left of the next stage of an open entry; null where nothing is due. */
    public @Nullable Left left(Definition register, Entry entry) {
        var due = entry.open() ? entry.due() : null;
        if (due == null) return null;
        return moment(register, entry.values())
                .map(until -> new Left(hours(until), true))
                .orElseGet(() -> new Left(remaining(due), false));
    }

    private int hours(DueMoment until) {
        var left = Duration.between(LocalDateTime.now(clock), until.due());
        return (int) Math.floorDiv(left.toMinutes(), MINUTES);
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
        return register.next(values).flatMap(stage -> stage.due(values)).orElse(null);
    }

    private static Optional<DueMoment> moment(Due.ByHours due, Values values, Law law) {
        return from(due, values).flatMap(from -> law.dates().hours(due.rule(), from));
    }

    private static Optional<LocalDateTime> from(Due.ByHours due, Values values) {
        var time = values.text(due.time()).map(LocalTime::parse).orElse(LocalTime.MIN);
        return values.day(due.day()).map(day -> day.atTime(time));
    }

    private static Optional<Deadline> deadline(Due.ByRule due, Values values, Law law) {
        return values.day(due.from())
                .flatMap(day -> law.periods().named(due.rule()).orElseThrow().from(day));
    }
}
