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
 * 撤销收录: a document had been filed by mistake. It counts no more, in any year; its address says so.
 *
 * @param day on which it counted as published
 * @param madeOn on which it counted as made, for a normative document
 */
record FilingUndone(
        Actor by,
        long documentId,
        long bodyId,
        String indexNumber,
        LocalDate day,
        boolean normative,
        @Nullable LocalDate madeOn,
        String reason)
        implements Recorded, Counted, Findable {
    @Override
    public Act act() {
        return Act.adding(
                "document.filing-undone",
                by,
                bodyId,
                found(),
                Map.of("index number", indexNumber, "reason", reason));
    }

    @Override
    public List<TallyEntry> entries() {
        var entries = new ArrayList<>(Figures.published(bodyId, day, normative, found()));
        if (madeOn != null) entries.addAll(Figures.made(bodyId, madeOn, found()));
        return entries.stream().map(entry -> entry.reversedOn(entry.day())).toList();
    }

    @Override
    public RecordRef found() {
        return Traces.ref(documentId);
    }
}
