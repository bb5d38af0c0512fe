package yangguang.registers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import yangguang.law.registers.Registers;
import yangguang.tally.Register;
import yangguang.tally.TallyEntry;

/** Goes through all entries for a recount. */
@Component
class EntriesReplay implements Register {
    private final EntryRecords records;
    private final Registers registers;

    EntriesReplay(EntryRecords records, RegisterBook book) {
        this.records = records;
        this.registers = book.all();
    }

    @Override
    public Set<String> indicators() {
        return registers.indicators();
    }

    @Override
    public Map<Long, Set<String>> spokenOf(Set<Long> bodies, LocalDate from, LocalDate until) {
        var spokenOf = new HashMap<Long, Set<String>>();
        for (var register : registers.all()) {
            for (var count : register.named())
                records.chosen(bodies, register.id(), count.figure(), from, until)
                        .forEach(
                                (body, chosen) ->
                                        spokenOf.computeIfAbsent(body, _ -> new HashSet<>())
                                                .addAll(chosen));
        }
        return spokenOf;
    }

    @Override
    public void replay(Consumer<TallyEntry> each) {
        try (var entries = records.standing()) {
            entries.forEach(entry -> replay(entry, each));
        }
    }

    /** The entries of a register whose file is gone stay as they were and count no more. */
    private void replay(Entry entry, Consumer<TallyEntry> each) {
        registers
                .named(entry.register())
                .ifPresent(register -> EntryFigures.of(register, entry).forEach(each));
    }
}
