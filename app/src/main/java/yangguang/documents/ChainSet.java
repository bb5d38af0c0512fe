package yangguang.documents;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** A body divided its review among its people in another way. */
public record ChainSet(Actor by, long bodyId, Chain before, Chain after) implements Recorded {
    @Override
    public Act act() {
        return new Act(
                "documents.chain-set",
                by,
                bodyId,
                new RecordRef("body", bodyId),
                null,
                Map.of("chain", before.toString()),
                Map.of("chain", after.toString()));
    }
}
