package yangguang.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 待发: the one line of all that leaves the house, whoever sends it. It is put in line in the
 * transaction that causes it, taken for a while, carried outside of any transaction, and its end is
 * noted. Killed in between, it is taken again when that while is over: nothing is lost, and whoever
 * gets it twice can tell by its number.
 */
@Component
public class Deliveries {
    private final DeliveryRecords records;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Deliveries(DeliveryRecords records, PlatformTransactionManager transactions, Clock clock) {
        this.records = records;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Puts it in line.
     *
     * @throws IllegalStateException outside of a transaction: what happened and the message about
     *     it are written together or not at all
     */
    public void add(String kind, long line, long record, long body) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("outside of a transaction: " + kind + " " + record);
        records.add(kind, line, record, body, clock.instant());
    }

    /** Brings one that is due, and tells what was said to it; empty where none is due. */
    public Optional<Answer> next(String kind, Courier courier) {
        var now = clock.instant();
        failing(courier, () -> records.exhausted(kind, now));
        return records.take(kind, now, now.plus(Patience.WITH_ONE_TRY))
                .map(parcel -> note(parcel, courier.carry(parcel), courier));
    }

    private Answer note(Parcel parcel, Answer answer, Courier courier) {
        var now = clock.instant();
        switch (answer) {
            case Answer.Accepted(var receipt) ->
                    transaction.executeWithoutResult(
                            _ -> {
                                records.accepted(parcel, now);
                                courier.accepted(parcel, receipt);
                            });
            case Answer.Never never -> failing(courier, () -> records.failed(parcel, now, never));
            case Answer.Later later -> putOff(parcel, later, now, courier);
        }
        return answer;
    }

    private void putOff(Parcel parcel, Answer.Later later, Instant now, Courier courier) {
        if (parcel.tries() < Patience.MOST_TRIES)
            records.later(parcel, now, now.plus(Patience.after(parcel.tries())), later);
        else {
            var never = new Answer.Never(later.cause(), later.code(), later.said());
            failing(courier, () -> records.failed(parcel, now, never));
        }
    }

    interface Failing {
        List<Parcel> now();
    }

    /** Whoever waits for it is told that it failed, together with that or not at all. */
    void failing(Courier courier, Failing work) {
        transaction.executeWithoutResult(_ -> work.now().forEach(courier::failed));
    }

    /** How it stands with each of these lines. */
    public Map<Long, LineState> lines(String kind, Collection<Long> lines) {
        return records.lines(kind, lines);
    }

    /** How far each of these is. */
    public Map<Long, Delivery> of(String kind, Collection<Long> of) {
        return records.of(kind, of);
    }

    /** What waits in a line and what failed is tried again now; tells how many. */
    public int again(String kind, long line) {
        return records.again(kind, line, clock.instant());
    }

    /** Takes out of line what did not arrive yet, for nobody is there any more; tells which. */
    public List<Long> drop(String kind, long line) {
        return records.drop(kind, line);
    }

    /** Takes one out of line, and tells whether it still was there. */
    public boolean drop(String kind, long line, long record) {
        return records.drop(kind, line, record);
    }
}
