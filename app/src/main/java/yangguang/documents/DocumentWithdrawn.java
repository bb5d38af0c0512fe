package yangguang.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;
import yangguang.search.Findable;
import yangguang.tally.Counted;
import yangguang.tally.TallyEntry;

/**
 * 撤下: the text is no longer public, its address says when and why. What was published in a year was
 * published in that year, so no figure of a year goes down; only what is public at its end does.
 *
 * @param on the day
 */
public record DocumentWithdrawn(
        Actor by, Document document, LocalDate on, String reason, String successor)
        implements Recorded, Counted, Findable {
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
    public List<TallyEntry> entries() {
        return document.countedAsNormative() == null
                ? List.of()
                : List.of(Figures.withdrawn(document.bodyId(), on, document.ref()));
    }

    @Override
    public RecordRef found() {
        return document.ref();
    }
}
