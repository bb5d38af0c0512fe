package yangguang.documents;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;
import yangguang.search.Findable;

/**
 * 更正: a new edition took the place of the one that was public. It is the same document, so nothing
 * is counted again.
 */
public record DocumentCorrected(Actor by, Document document) implements Recorded, Findable {
    @Override
    public Act act() {
        Edition edition = document.edition();
        return new Act(
                "document.corrected",
                by,
                document.bodyId(),
                document.ref(),
                null,
                Map.of("edition", edition.number() - 1),
                Map.of(
                        "edition", edition.number(),
                        "title", document.title(),
                        "correction", String.valueOf(edition.content().correction()),
                        "fingerprint", edition.fingerprint()));
    }

    @Override
    public RecordRef found() {
        return document.ref();
    }
}
