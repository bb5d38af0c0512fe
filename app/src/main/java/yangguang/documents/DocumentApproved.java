package yangguang.documents;

import java.util.List;
import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;
import yangguang.tally.Counted;
import yangguang.tally.TallyEntry;

/**
 * 签发: the last station was passed. A normative document counts as made from now on, whatever its
 * attribute, on the day that it bears; a later edition does not count it again.
 */
public record DocumentApproved(Actor by, Document document, Chain.Station station)
        implements Recorded, Counted {
    @Override
    public Act act() {
        return Act.adding(
                "document.approved",
                by,
                document.bodyId(),
                document.ref(),
                Map.of(
                        "edition", document.edition().number(),
                        "station", station.toString(),
                        "fingerprint", document.edition().fingerprint()));
    }

    @Override
    public List<TallyEntry> entries() {
        return document.edition().number() == 1 ? Figures.made(document) : List.of();
    }
}
