package yangguang.documents;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;
import yangguang.search.Findable;

/**
 * 撤下: the text is no longer public, its address says when and why. What was published in a year was
 * published in that year, so no figure goes down.
 */
public record DocumentWithdrawn(Actor by, Document document, String reason, String successor)
        implements Recorded, Findable {
    @Override
    public Act act() {
        return Act.adding(
                "document.withdrawn",
                by,
                document.bodyId(),
                document.ref(),
                Map.of(
                        "title", document.title(),
                        "reason", reason,
                        "successor", successor));
    }

    @Override
    public RecordRef found() {
        return document.ref();
    }
}
