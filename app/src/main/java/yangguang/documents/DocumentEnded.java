package yangguang.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;
import yangguang.search.Findable;
import yangguang.tally.Counted;
import yangguang.tally.TallyEntry;

/**
 * 失效、废止: from that day it is no longer in force; it stays readable and says so. A normative
 * document counts as repealed on that day, and no longer on a day that was said before.
 *
 * @param document as it was before
 */
public record DocumentEnded(Actor by, Document document, LocalDate on, String reason)
        implements Recorded, Counted, Findable {
    @Override
    public Act act() {
        return Act.adding(
                "document.ended",
                by,
                document.bodyId(),
                document.ref(),
                Map.of("on", on.toString(), "reason", reason));
    }

    @Override
    public List<TallyEntry> entries() {
        if (document.countedAsNormative() == null) return List.of();
        var before = document.ending();
        var earlier =
                before == null
                        ? List.<TallyEntry>of()
                        : Figures.ended(document.bodyId(), before.on(), document.ref());
        return Stream.concat(
                        earlier.stream().map(entry -> entry.reversedOn(entry.day())),
                        Figures.ended(document.bodyId(), on, document.ref()).stream())
                .toList();
    }

    @Override
    public RecordRef found() {
        return document.ref();
    }
}
