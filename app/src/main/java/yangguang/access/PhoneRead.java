package yangguang.access;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** Somebody looked at a colleague's telephone number. */
public record PhoneRead(long personId, Viewer viewer) implements Recorded {
    @Override
    public Act act() {
        return Act.adding(
                "person.phone-read",
                viewer.actor(),
                viewer.bodyId(),
                new RecordRef("person", personId),
                Map.of());
    }
}
