package yangguang.tally;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/**
 * A recount found differences, and entries were added that make them up.
 *
 * @param entries how many
 */
record EntriesMadeUp(Actor by, int entries) implements Recorded {
    private static final RecordRef ALL_ENTRIES = new RecordRef("tally", 0);

    @Override
    public Act act() {
        return Act.adding(
                "tally.repaired",
                by,
                Journal.INSTALLATION,
                ALL_ENTRIES,
                Map.of("entries", entries));
    }
}
