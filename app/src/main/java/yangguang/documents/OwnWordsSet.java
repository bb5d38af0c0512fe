package yangguang.documents;

import java.util.List;
import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** A body changed its list of words. */
public record OwnWordsSet(Actor by, long bodyId, List<String> watched, List<String> allowed)
        implements Recorded {
    @Override
    public Act act() {
        return Act.adding(
                "documents.words-set",
                by,
                bodyId,
                new RecordRef("body", bodyId),
                Map.of("watched", watched, "allowed", allowed));
    }
}
