package yangguang.documents;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;

/** A station of the chain was passed, and another one waits. */
public record DocumentReviewed(Actor by, Document document, Chain.Station station)
        implements Recorded {
    @Override
    public Act act() {
        return Act.adding(
                "document.reviewed",
                by,
                document.bodyId(),
                document.ref(),
                Map.of(
                        "edition", document.edition().number(),
                        "station", station.toString(),
                        "fingerprint", document.edition().fingerprint()));
    }
}
