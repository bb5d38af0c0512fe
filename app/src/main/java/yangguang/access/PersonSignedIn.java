package yangguang.access;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** Somebody came in. */
public record PersonSignedIn(Viewer viewer) implements Recorded {
    @Override
    public Act act() {
        return Act.adding(
                "person.signed-in",
                viewer.actor(),
                viewer.bodyId(),
                new RecordRef("person", viewer.personId()),
                Map.of());
    }
}
