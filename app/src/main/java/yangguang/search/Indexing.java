package yangguang.search;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import yangguang.journal.RecordRef;

/** How far the index is, and what it could not read. */
@Component
public class Indexing {
    private final Outbox outbox;
    private final ObjectProvider<Indexer> indexer;

    Indexing(Outbox outbox, ObjectProvider<Indexer> indexer) {
        this.outbox = outbox;
        this.indexer = indexer;
    }

    /** A record that was tried several times in vain, and is not tried again by itself. */
    public record Failure(RecordRef ref, Instant at, String reason) {}

    /** How many records the index has yet to read. */
    public long waiting() {
        return outbox.waiting();
    }

    /** The newest first, at most a hundred. */
    public List<Failure> failures() {
        return outbox.failures();
    }

    /** After the cause was mended. */
    public void tryAgain(RecordRef ref) {
        outbox.tryAgain(ref);
        indexer.ifAvailable(here -> here.wake(true));
    }
}
