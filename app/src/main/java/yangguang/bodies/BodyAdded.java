package yangguang.bodies;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** A body entered the tree. */
public record BodyAdded(long bodyId, Actor by, Map<String, String> facts)
        implements Recorded, BodiesChanged {
    @Override
    public Act act() {
        return Act.adding("body.added", by, bodyId, new RecordRef("body", bodyId), facts);
    }
}
