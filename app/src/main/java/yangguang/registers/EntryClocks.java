package yangguang.registers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.calendar.OpenClock;
import yangguang.calendar.OpenClocks;
import yangguang.law.Law;
import yangguang.law.registers.Definition;

/** The due days of open entries move with the calendar; nobody was promised one. */
@Component
class EntryClocks implements OpenClocks {
    private final EntryRecords records;
    private final RegisterBook book;

    EntryClocks(EntryRecords records, RegisterBook book) {
        this.records = records;
        this.book = book;
    }

    @Override
    public List<OpenClock> moved(Law before, Law after, Set<Long> bodies) {
        return records.open(bodies).stream()
                .flatMap(entry -> moved(entry, before, after).stream())
                .toList();
    }

    private Optional<OpenClock> moved(Entry entry, Law before, Law after) {
        return book.all()
                .named(entry.register())
                .flatMap(register -> moved(entry, register, before, after));
    }

    private static Optional<OpenClock> moved(
            Entry entry, Definition register, Law before, Law after) {
        var old = Dues.of(register, entry.values(), before);
        var now = Dues.of(register, entry.values(), after);
        if (old == null || now == null || old.equals(now)) return Optional.empty();
        return Optional.of(
                new OpenClock(
                        "registers.clock.stage",
                        entry.title(),
                        entry.address(),
                        entry.bodyId(),
                        old,
                        now));
    }
}
