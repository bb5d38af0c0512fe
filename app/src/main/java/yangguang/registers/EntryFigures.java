package yangguang.registers;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Tick;
import yangguang.tally.TallyEntry;

/** What an entry counts for: one amount a figure and day. */
final class EntryFigures {
    private record Place(LocalDate day, String indicator) {
        static Place of(Tick tick) {
            return new Place(tick.day(), tick.indicator());
        }
    }

    private EntryFigures() {}

    /** Nothing for an entry that was taken back, or that is not there. */
    static List<TallyEntry> of(Definition register, @Nullable Entry entry) {
        if (entry == null || !entry.standing()) return List.of();
        return register.ticks(entry.values()).stream()
                .collect(
                        groupingBy(
                                Place::of,
                                LinkedHashMap::new,
                                java.util.stream.Collectors.toList()))
                .entrySet()
                .stream()
                .map(figure -> entry(entry, figure.getKey(), sum(figure.getValue())))
                .toList();
    }

    private static TallyEntry entry(Entry entry, Place place, BigDecimal amount) {
        return new TallyEntry(entry.bodyId(), place.day(), place.indicator(), amount, entry.ref());
    }

    private static BigDecimal sum(List<Tick> ticks) {
        return ticks.stream().map(Tick::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
