package yangguang.messages;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where the other rooms leave what is to be sent, and ask whether it went out. */
@Component("outboxOfMessages") // the search has an outbox of its own
public class Outbox {
    private final MessageRecords records;
    private final Deliveries deliveries;
    private final List<Carrier> carriers;

    Outbox(MessageRecords records, Deliveries deliveries, List<Carrier> carriers) {
        this.records = records;
        this.deliveries = deliveries;
        this.carriers = List.copyOf(carriers);
    }

    /**
     * Writes the message down in the caller's transaction; it is sent after the commit. A key that
     * was queued before changes nothing, whatever became of its message.
     *
     * @throws IllegalStateException outside of a transaction: what happened and the message about
     *     it are written together or not at all
     */
    public void queue(OutgoingMessage message) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("outside of a transaction: " + message);
        records.add(message)
                .ifPresent(id -> deliveries.add(message.way().name(), 0, id, message.bodyId()));
    }

    /** What became of the message with this key; empty if it was never queued. */
    public Optional<Delivery> state(String key) {
        return records.delivery(key);
    }

    /** Whether this installation can send that way at all. */
    public boolean isSetUp(Way way) {
        return carriers.stream().anyMatch(one -> one.way() == way && one.isSetUp());
    }
}
