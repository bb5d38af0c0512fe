package yangguang.law.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.law.rules.Citation;
import yangguang.law.rules.NoLawInForce;

/**
 * 登记簿的定义: what one register records, who may, and what it counts for.
 *
 * @param id its name, which is the name of its file
 * @param bases its articles, oldest first
 * @param who may record, correct and take back
 * @param day the field of the day on which an entry stands in the list
 * @param title the field by which an entry goes
 * @param shown the field of the day from which the public sees an entry; null where it never does
 * @param told the field of the body below that is told of an entry; null where none is
 * @param assigned the field of the colleague whose task an entry is; null where there is none
 * @param first the fields that are filled in at once
 * @param phrases words of a sentence that mean this register
 * @param own indicators of its own, which no statutory form has
 * @param asks when the public is asked about an entry; null for never
 * @param late when an entry came after the time that another one set; null where none is set
 * @param feed how an item of a feed is recorded in it; null where none is
 * @param every after how many months there should be another; null where nothing says so
 */
public record Definition(
        String id,
        Label label,
        Chapter chapter,
        List<Basis> bases,
        Set<Recorder> who,
        String day,
        String title,
        @Nullable String shown,
        @Nullable String told,
        @Nullable String assigned,
        List<Field> first,
        List<Stage> stages,
        List<Count> counts,
        List<Check> checks,
        List<String> phrases,
        List<Indicator> own,
        @Nullable Asking asks,
        @Nullable Late late,
        @Nullable Feed feed,
        @Nullable Integer every) {

    /**
     * 征集: the days on which the public is asked what it thinks of an entry.
     *
     * @param from the field of the first day
     * @param until the field of the last
     */
    public record Asking(String from, String until) {}

    /**
     * 逾期: an entry whose day is after one that stands in another entry. It is kept, and marked.
     *
     * @param day the field of its day
     * @param entry the field that names the other entry
     * @param until the field of the other entry that says until when
     * @param label the mark
     * @param message what it means
     */
    public record Late(String day, String entry, String until, Label label, Label message) {}

    /**
     * 订阅: where an item of a feed goes, beside the title and the day of the entry.
     *
     * @param time the field of its time of the day
     * @param source the field that says where it was found
     */
    public record Feed(String time, String source) {}

    /** 指标 of an installation's own. */
    public record Indicator(String id, Label label, Label unit) {}

    public Definition {
        bases = List.copyOf(bases);
        who = Set.copyOf(who);
        first = List.copyOf(first);
        stages = List.copyOf(stages);
        counts = List.copyOf(counts);
        checks = List.copyOf(checks);
        phrases = List.copyOf(phrases);
        own = List.copyOf(own);
    }

    /** All fields, those of later stages too. */
    public List<Field> fields() {
        return Stream.concat(first.stream(), stages.stream().flatMap(s -> s.fields().stream()))
                .toList();
    }

    /** The fields that the public sees. */
    public List<Field> open() {
        return fields().stream().filter(Field::open).toList();
    }

    /** The day from which the public sees an entry; empty as long as it does not. */
    public Optional<LocalDate> shownFrom(Values values) {
        return shown == null ? Optional.empty() : values.day(shown);
    }

    public Optional<Field> field(String id) {
        return fields().stream().filter(field -> field.id().equals(id)).findFirst();
    }

    public Optional<Stage> stage(String id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    /** The day from which something can be recorded in it. */
    public LocalDate since() {
        return bases.getFirst().from();
    }

    /** The article on a day; silence of the law is an error. */
    public Citation law(LocalDate day) {
        return bases.stream()
                .filter(basis -> !basis.from().isAfter(day))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new NoLawInForce(id, day))
                .law();
    }

    /** The stage that comes next; none when the entry is closed. */
    public Optional<Stage> next(Values values) {
        return stages.stream()
                .filter(stage -> stage.when().holds(values) && !stage.isPassed(values))
                .findFirst();
    }

    /** The stages that an entry has passed or is to pass. */
    public List<Stage> stages(Values values) {
        return stages.stream().filter(stage -> stage.when().holds(values)).toList();
    }

    /** The stages that an entry has passed. */
    public List<Stage> passed(Values values) {
        return stages(values).stream().filter(stage -> stage.isPassed(values)).toList();
    }

    /** What does not hold. */
    public List<Check> broken(Values values, Predicate<String> isEarlier) {
        return checks.stream().filter(check -> !check.holds(values, isEarlier)).toList();
    }

    /** What the entry counts. */
    public List<Tick> ticks(Values values) {
        return counts.stream().flatMap(count -> count.ticks(values)).toList();
    }

    /** What counts for figures that the entries themselves name. */
    public List<Count.Named> named() {
        return counts.stream()
                .filter(Count.Named.class::isInstance)
                .map(Count.Named.class::cast)
                .toList();
    }

    /** The indicators that are 0 as long as nothing is recorded. */
    public List<String> indicators() {
        return counts.stream().flatMap(count -> count.indicators().stream()).distinct().toList();
    }
}
