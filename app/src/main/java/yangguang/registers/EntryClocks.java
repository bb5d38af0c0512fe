package yangguang.registers;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yangguang.calendar.OpenClocks;
import yangguang.calendar.RunningClock;
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
    public Stream<RunningClock> running(Set<Long> bodies) {
        return records.open(bodies).stream()
                .flatMap(
                        entry ->
                                book.all().named(entry.register()).stream()
                                        .map(register -> clock(register, entry)));
    }

    private static RunningClock clock(Definition register, Entry entry) {
        return new RunningClock(
                "registers.clock.stage",
                entry.title(),
                entry.address(),
                entry.bodyId(),
                law -> Optional.ofNullable(Dues.of(register, entry.values(), law)));
    }
}
