package yangguang.documents;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;

/**
 * It was said, or taken back, what a document does to another.
 *
 * @param other title of the other, and {@code otherId} its number
 */
public record DocumentsRelated(
        Actor by, Document document, Relation kind, long otherId, String other, boolean said)
        implements Recorded {
    @Override
    public Act act() {
        return Act.adding(
                said ? "document.related" : "document.unrelated",
                by,
                document.bodyId(),
                document.ref(),
                Map.of("kind", kind.name(), "other", otherId, "title", other, "reason", other));
    }
}
