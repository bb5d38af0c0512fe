package yangguang.documents;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;

/** A decision was handed to a colleague. */
public record DocumentHandedOver(Actor by, Document document, Chain.Station station, String to)
        implements Recorded {
    @Override
    public Act act() {
        return Act.adding(
                "document.handed-over",
                by,
                document.bodyId(),
                document.ref(),
                Map.of(
                        "edition", document.edition().number(),
                        "station", station.toString(),
                        "to", to));
    }
}
