package yangguang.documents;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;

/** 退回修改: a reviewer sent it back and said why. */
public record DocumentReturned(Actor by, Document document, Chain.Station station, String reason)
        implements Recorded {
    @Override
    public Act act() {
        return Act.adding(
                "document.returned",
                by,
                document.bodyId(),
                document.ref(),
                Map.of(
                        "edition", document.edition().number(),
                        "station", station.toString(),
                        "reason", reason,
                        "fingerprint", document.edition().fingerprint()));
    }
}
