package yangguang.registers;

import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.calendar.CurrentLaw;
import yangguang.law.Law;

/**
 * Keeps the due days of open entries as the calendar and the definitions now say. Doing it twice
 * changes nothing, so each node may, and after a crash it is begun again.
 */
@Component
class RefreshDues {
    private static final int A_PART = 500;

    private final EntryRecords records;
    private final RegisterBook book;
    private final CurrentLaw law;
    private final TransactionTemplate transaction;

    private @Nullable Law under;

    RefreshDues(
            EntryRecords records,
            RegisterBook book,
            CurrentLaw law,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.book = book;
        this.law = law;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Soon after the calendar changed. */
    @Scheduled(fixedDelayString = "${yangguang.registers.look-every:PT5M}")
    void whenChanged() {
        var now = law.now();
        if (now == under) return;
        all(now);
        under = now;
    }

    void all(Law now) {
        var part = records.openAfter(0, A_PART);
        while (!part.isEmpty()) {
            for (long id : part) transaction.executeWithoutResult(_ -> refresh(id, now));
            part = records.openAfter(part.getLast(), A_PART);
        }
    }

    private void refresh(long id, Law now) {
        records.hold(id)
                .filter(entry -> entry.open() && entry.standing())
                .ifPresent(entry -> refresh(entry, now));
    }

    private void refresh(Entry entry, Law now) {
        var register = book.all().named(entry.register()).orElse(null);
        if (register == null) return;
        var due = Dues.of(register, entry.values(), now);
        if (due == null) return;
        records.setDue(entry.id(), due, Dues.time(register, entry.values(), now));
    }
}
