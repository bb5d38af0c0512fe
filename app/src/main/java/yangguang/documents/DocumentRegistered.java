package yangguang.documents;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;

/** 登记: a draft stands in the register. */
public record DocumentRegistered(Actor by, Document document) implements Recorded {
    @Override
    public Act act() {
        return Act.adding(
                "document.registered",
                by,
                document.bodyId(),
                document.ref(),
                Map.of(
                        "edition", document.edition().number(),
                        "title", document.title(),
                        "files", Traces.files(document.edition().content())));
    }
}
