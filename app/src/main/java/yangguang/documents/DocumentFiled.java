package yangguang.documents;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * A document that its body had published before was filed, with its index number. It counts on the
 * day on which it was published then; a normative document also on the day that it bears.
 *
 * @param day of the publication
 * @param citation under which it was published
 */
public record DocumentFiled(
        Actor by,
        ExistingDocument document,
        long documentId,
        String indexNumber,
        LocalDate day,
        String fingerprint,
        @Nullable String citation)
        implements Recorded, Counted, Findable {
    @Override
    public Act act() {
        Map<String, ?> after =
                Map.of(
                        "index number",
                        indexNumber,
                        "title",
                        document.title(),
                        "day",
                        day.toString(),
                        "approval",
                        ExistingRecords.APPROVAL,
                        "fingerprint",
                        fingerprint);
        return new Act("document.filed", by, document.bodyId(), found(), citation, Map.of(), after);
    }

    @Override
    public List<TallyEntry> entries() {
        var entries =
                new ArrayList<>(
                        Figures.published(document.bodyId(), day, document.normative(), found()));
        if (document.normative())
            entries.addAll(Figures.made(document.bodyId(), document.madeOn(), found()));
        return entries;
    }

    @Override
    public RecordRef found() {
        return Traces.ref(documentId);
    }
}
