package yangguang.channels;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yangguang.documents.DocumentWithdrawn;

/** Withdrawn is withdrawn everywhere: each copy that is still up becomes a task. */
@Component
class RecallCopies {
    private final CopyRecords records;

    RecallCopies(CopyRecords records) {
        this.records = records;
    }

    /** In the transaction of the withdrawal. */
    @EventListener
    void on(DocumentWithdrawn withdrawn) {
        records.recall(withdrawn.document().id(), withdrawn.on());
    }
}
