package yangguang.registers;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.law.registers.Definition;

/**
 * 逾期: entries that came after the time that another one set. Nothing of it is kept: who moves the
 * last day moves what is late.
 */
@Component
public class LateEntries {
    private final EntryRecords records;

    LateEntries(EntryRecords records) {
        this.records = records;
    }

    /** The last day of each of these entries of a register that came after it. */
    public Map<Long, LocalDate> among(Definition register, List<Entry> entries) {
        var late = register.late();
        if (late == null || entries.isEmpty()) return Map.of();
        var bodies = entries.stream().map(Entry::bodyId).collect(toSet());
        var ids = entries.stream().flatMap(entry -> other(late, entry).stream()).collect(toSet());
        var others = records.byIds(bodies, ids);
        var found = new HashMap<Long, LocalDate>();
        for (var entry : entries) {
            other(late, entry)
                    .map(others::get)
                    .flatMap(other -> other.values().day(late.until()))
                    .filter(until -> isAfter(late, entry, until))
                    .ifPresent(until -> found.put(entry.id(), until));
        }
        return found;
    }

    private static boolean isAfter(Definition.Late late, Entry entry, LocalDate until) {
        return entry.values().day(late.day()).filter(day -> day.isAfter(until)).isPresent();
    }

    private static Optional<Long> other(Definition.Late late, Entry entry) {
        return entry.values().text(late.entry()).map(Long::valueOf);
    }
}
