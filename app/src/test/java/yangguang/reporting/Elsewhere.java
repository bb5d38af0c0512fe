package yangguang.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import yangguang.access.Viewer;
import yangguang.law.registers.Values;
import yangguang.registers.Entry;
import yangguang.registers.KeepEntries;
import yangguang.registers.RegisterBook;

/** Figures that tests take from elsewhere. */
public record Elsewhere(KeepEntries keep, RegisterBook book) {
    public Entry add(
            Viewer viewer, String indicator, LocalDate day, BigDecimal number, String source) {
        return keep.record(
                viewer, book.register("other-source"), values(indicator, day, number, source));
    }

    public Entry correct(Viewer viewer, Entry entry, BigDecimal number, String why) {
        var values = entry.values().with(Map.of("number", List.of(number.toPlainString())));
        return kept(keep.correct(viewer, entry.id(), entry.version(), values, why));
    }

    public Entry takeBack(Viewer viewer, Entry entry, String why) {
        return kept(keep.takeBack(viewer, entry.id(), entry.version(), why));
    }

    private static Entry kept(KeepEntries.Outcome outcome) {
        if (outcome instanceof KeepEntries.Outcome.Kept(var entry)) return entry;
        throw new AssertionError(outcome);
    }

    private static Values values(
            String indicator, LocalDate day, BigDecimal number, String source) {
        return new Values(
                Map.of(
                        "counted", List.of(day.toString()),
                        "figure", List.of(indicator),
                        "number", List.of(number.toPlainString()),
                        "source", List.of(source)));
    }
}
