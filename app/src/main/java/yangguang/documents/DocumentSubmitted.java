package yangguang.documents;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;

/** 提交审查: a draft was complete and went to the first station of the chain. */
public record DocumentSubmitted(Actor by, Document document) implements Recorded {
    @Override
    public Act act() {
        Edition edition = document.edition();
        return Act.adding(
                "document.submitted",
                by,
                document.bodyId(),
                document.ref(),
                Map.of(
                        "edition", edition.number(),
                        "chain", String.valueOf(edition.chain()),
                        "fingerprint", edition.fingerprint()));
    }
}
