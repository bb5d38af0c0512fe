package yangguang.bodies;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** Facts of a body changed: its name, its address, its hours. */
public record BodyChanged(
        long bodyId, Actor by, Map<String, String> before, Map<String, String> after)
        implements Recorded, BodiesChanged {
    @Override
    public Act act() {
        return new Act(
                "body.changed", by, bodyId, new RecordRef("body", bodyId), null, before, after);
    }
}
