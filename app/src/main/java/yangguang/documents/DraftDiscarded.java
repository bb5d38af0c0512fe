package yangguang.documents;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;

/** A draft that was never approved was thrown away. */
public record DraftDiscarded(Actor by, Document document) implements Recorded {
    @Override
    public Act act() {
        return new Act(
                "document.discarded",
                by,
                document.bodyId(),
                document.ref(),
                null,
                Map.of(
                        "edition", document.edition().number(),
                        "title", document.title(),
                        "files", Traces.files(document.edition().content())),
                Map.of());
    }
}
