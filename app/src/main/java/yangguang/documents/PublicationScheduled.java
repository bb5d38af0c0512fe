package yangguang.documents;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;

/** 定时发布: an hour was set, changed, or with null taken back. */
public record PublicationScheduled(Actor by, Document document, @Nullable Instant at)
        implements Recorded {
    @Override
    public Act act() {
        return Act.adding(
                at == null ? "document.schedule-cancelled" : "document.scheduled",
                by,
                document.bodyId(),
                document.ref(),
                Map.of(
                        "edition",
                        document.edition().number(),
                        "at",
                        at == null ? "" : at.toString()));
    }
}
