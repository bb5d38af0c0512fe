package yangguang.documents;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;

/** The clerk took it back out of the review. */
public record DocumentTakenBack(Actor by, Document document) implements Recorded {
    @Override
    public Act act() {
        return Act.adding(
                "document.taken-back",
                by,
                document.bodyId(),
                document.ref(),
                Map.of("edition", document.edition().number()));
    }
}
