package yangguang.search;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yangguang.database.BeforeCommit;
import yangguang.database.Notices;
import yangguang.journal.RecordRef;

/** Notes every record that an event makes findable, in the writer's transaction. */
@Component
class Enqueuing {
    static final String TOPIC = "search";

    /** It only adds rows of its own, so nobody ever waits for it. */
    private static final int ORDER = 0;

    /** More than these at once is a bulk load, for which no reader waits. */
    private static final int AT_HAND = 20;

    private final BeforeCommit<RecordRef> atTheEnd = new BeforeCommit<>(ORDER, this::write);
    private final Outbox outbox;
    private final Notices notices;
    private final ObjectProvider<Indexer> indexer;

    Enqueuing(Outbox outbox, Notices notices, ObjectProvider<Indexer> indexer) {
        this.outbox = outbox;
        this.notices = notices;
        this.indexer = indexer;
    }

    @EventListener
    void on(Findable event) {
        atTheEnd.add(event.found());
    }

    private void write(List<RecordRef> found) {
        var refs = found.stream().distinct().toList();
        outbox.add(refs);
        var here = indexer.getIfAvailable();
        if (here == null) notices.send(TOPIC, "");
        else wakeAfterCommit(here, refs.size() <= AT_HAND);
    }

    private static void wakeAfterCommit(Indexer indexer, boolean atOnce) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        indexer.wake(atOnce);
                    }
                });
    }
}
