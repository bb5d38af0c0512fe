package yangguang.backlog;

import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.documents.UndoFiling;
import yangguang.journal.Actor;
import yangguang.pages.NoSuchRecord;

/** 撤销导入: takes a whole import back, part by part; cut off, it goes on when it is asked again. */
@Component
public class UndoBacklog {
    private static final int A_PART = 200;

    private final BacklogRecords records;
    private final UndoFiling undo;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UndoBacklog(
            BacklogRecords records,
            UndoFiling undo,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.records = records;
        this.undo = undo;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * @param left documents that somebody changed since, which stay
     */
    public record Result(long undone, long left) {}

    public Result undo(long run, Actor by, String reason) {
        if (!records.exists(run)) throw new NoSuchRecord("no import " + run);
        long undone = 0;
        long left = 0;
        long after = 0;
        while (true) {
            var part = records.filed(run, after, A_PART);
            if (part.isEmpty()) break;
            int taken =
                    Objects.requireNonNull(
                            transaction.execute(_ -> undo.undo(part, by, reason).size()));
            undone += taken;
            left += part.size() - taken;
            after = part.getLast();
        }
        records.undo(run, clock.instant());
        return new Result(undone, left);
    }
}
