package yangguang.requests;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.calendar.CurrentLaw;
import yangguang.law.Law;

/**
 * Keeps the days beside open requests as the clocks now say: a consultation that is not answered
 * moves the day every morning, and a changed calendar moves all. Doing it twice changes nothing, so
 * each node may, and after a crash it is begun again.
 */
@Component
public class RefreshClocks {
    private static final int A_PART = 500;

    private final OpenRequestRecords records;
    private final Cases cases;
    private final CurrentLaw law;
    private final Clock clock;
    private final TransactionTemplate transaction;

    private @Nullable LocalDate done;
    private @Nullable Law under;

    RefreshClocks(
            OpenRequestRecords records,
            Cases cases,
            CurrentLaw law,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.cases = cases;
        this.law = law;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Once a day, and soon after the calendar changed. */
    @Scheduled(fixedDelayString = "${yangguang.requests.look-every:PT5M}")
    public void whenDue() {
        var today = LocalDate.now(clock);
        var now = law.now();
        if (today.equals(done) && now == under) return;
        all();
        done = today;
        under = now;
    }

    void all() {
        var part = records.openAfter(0, A_PART);
        while (!part.isEmpty()) {
            for (long id : part) transaction.executeWithoutResult(_ -> refresh(id));
            part = records.openAfter(part.getLast(), A_PART);
        }
    }

    private void refresh(long id) {
        var request = cases.hold(id);
        if (request.isOpen()) {
            records.refresh(request, cases.nextOn(request), cases.proof(request));
        }
    }
}
