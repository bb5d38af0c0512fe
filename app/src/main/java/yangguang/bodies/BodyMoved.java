package yangguang.bodies;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/**
 * Another body is above this one now.
 *
 * @param before the name of the one above until then; empty at the top
 */
public record BodyMoved(long bodyId, Actor by, String before, String after)
        implements Recorded, BodiesChanged {
    @Override
    public Act act() {
        return new Act(
                "body.moved",
                by,
                bodyId,
                new RecordRef("body", bodyId),
                null,
                Map.of("above", before),
                Map.of("above", after));
    }
}
