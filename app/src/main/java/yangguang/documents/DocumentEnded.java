package yangguang.documents;

import java.time.LocalDate;
import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;
import yangguang.search.Findable;

/** 失效、废止: from that day it is no longer in force; it stays readable and says so. */
public record DocumentEnded(Actor by, Document document, LocalDate on, String reason)
        implements Recorded, Findable {
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
    public RecordRef found() {
        return document.ref();
    }
}
