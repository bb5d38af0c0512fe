package yangguang.mailbox;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.journal.Actor;
import yangguang.law.Law;
import yangguang.law.clocks.UsualPractice;

/** 到期清除: what was written and answered is kept as long as what applicants write. */
@Component
public class ClearMails {
    private final MailRecords records;
    private final UsualPractice practice;
    private final MailDays days;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ClearMails(
            MailRecords records,
            Law law,
            MailDays days,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.practice = law.usual();
        this.days = days;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One after the other until none is over. */
    @Scheduled(cron = "${yangguang.mailbox.clear-at:0 40 3 * * *}", zone = "Asia/Shanghai")
    public void clear() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> clearOldest()))) {
            continue;
        }
    }

    private boolean clearOldest() {
        var over = records.oldestKept().filter(this::isOver);
        over.ifPresent(
                kept -> {
                    records.clear(kept.id());
                    var mail = records.byId(kept.id()).orElseThrow();
                    events.publishEvent(
                            new MailMoved(
                                    MailMoved.How.CLEARED, new Actor.Clockwork(), mail, Map.of()));
                });
        return over.isPresent();
    }

    private boolean isOver(MailRecords.Kept kept) {
        var until = kept.endedOn().plusYears(practice.applicantYears(kept.endedOn()));
        return !until.isAfter(days.today());
    }
}
