package yangguang.audit;

import java.util.Map;
import yangguang.access.Viewer;
import yangguang.journal.Act;
import yangguang.journal.JournalFilter;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** Somebody took the journal out as a file. */
record JournalExported(Viewer viewer, JournalFilter filter) implements Recorded {
    @Override
    public Act act() {
        return Act.adding(
                "journal.exported",
                viewer.actor(),
                viewer.bodyId(),
                new RecordRef("body", viewer.bodyId()),
                Map.of(
                        "from", filter.from(),
                        "until", filter.until(),
                        "who", filter.who(),
                        "what", filter.what()));
    }
}
