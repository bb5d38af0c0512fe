package yangguang.api;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 幂等: the same call with the same key does its work once, and is answered alike each time. */
@Component
public class Calls {
    private static final int BAD_REQUEST = 400;

    private final ApiRecords records;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Calls(ApiRecords records, PlatformTransactionManager transactions, Clock clock) {
        this.records = records;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What is answered: JSON. */
    public record Reply(int status, String body) {
        boolean isGood() {
            return status < BAD_REQUEST;
        }
    }

    /** The key was used for another request. */
    public static final class KeyTaken extends RuntimeException {}

    /**
     * Does the work and keeps the answer in one transaction; a refusal leaves no trace, so that the
     * same key may come again when the reason is gone.
     *
     * @param request what was asked, to tell another request from the same
     */
    public Reply once(long token, String key, String request, Supplier<Reply> work) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            if (!records.claim(token, key, request, clock.instant()))
                                return before(token, key, request);
                            var reply = work.get();
                            if (reply.isGood())
                                records.answered(token, key, reply.status(), reply.body());
                            else status.setRollbackOnly();
                            return reply;
                        }));
    }

    private Reply before(long token, String key, String request) {
        var called = records.called(token, key);
        if (!called.request().equals(request)) throw new KeyTaken();
        return new Reply(called.status(), called.answer());
    }
}
