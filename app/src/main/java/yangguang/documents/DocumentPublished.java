package yangguang.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;
import yangguang.search.Findable;
import yangguang.tally.Counted;
import yangguang.tally.TallyEntry;

/**
 * 公开: a document became public for the first time. It counts once, on the day on which that
 * happened.
 *
 * @param day of the publication
 * @param citation under which it was published
 */
public record DocumentPublished(
        Actor by,
        long bodyId,
        long documentId,
        String indexNumber,
        String title,
        LocalDate day,
        boolean normative,
        String fingerprint,
        @Nullable String citation)
        implements Recorded, Counted, Findable {
    @Override
    public Act act() {
        Map<String, ?> after =
                Map.of(
                        "edition", 1,
                        "index number", indexNumber,
                        "title", title,
                        "day", day.toString(),
                        "fingerprint", fingerprint);
        return new Act(
                "document.published",
                by,
                bodyId,
                Traces.ref(documentId),
                citation,
                Map.of(),
                after);
    }

    @Override
    public List<TallyEntry> entries() {
        return Figures.published(bodyId, day, normative, Traces.ref(documentId));
    }

    @Override
    public RecordRef found() {
        return Traces.ref(documentId);
    }
}
