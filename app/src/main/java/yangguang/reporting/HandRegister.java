package yangguang.reporting;

import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import yangguang.tally.Register;
import yangguang.tally.TallyEntry;

/** Replays what was recorded by hand. It never knows all of a figure, so it keeps none at 0. */
@Component
class HandRegister implements Register {
    private final HandRecordTables tables;

    HandRegister(HandRecordTables tables) {
        this.tables = tables;
    }

    @Override
    public Set<String> indicators() {
        return Set.of();
    }

    @Override
    public void replay(Consumer<TallyEntry> each) {
        try (var records = tables.all()) {
            records.forEach(record -> replay(record, each));
        }
    }

    private static void replay(HandRecord record, Consumer<TallyEntry> each) {
        var number = record.number();
        if (number == null) return;
        var entry = record.entry(number);
        each.accept(entry);
        if (record.takenBackBy() != null) each.accept(entry.reversedOn(record.day()));
    }
}
