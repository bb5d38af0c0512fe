package yangguang.documents;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;

/**
 * The hour of publication came, and there were places nobody had decided on.
 *
 * @param open how many
 */
public record PublicationHeld(Actor by, Document document, int open) implements Recorded {
    @Override
    public Act act() {
        return Act.adding(
                "document.publication-held",
                by,
                document.bodyId(),
                document.ref(),
                Map.of("edition", document.edition().number(), "open", open));
    }
}
