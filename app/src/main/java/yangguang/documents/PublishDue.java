package yangguang.documents;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.journal.Actor;

/**
 * Publishes what was scheduled when its hour comes. The hour stands in the register, so it outlives
 * a restart, and a row that one node holds is skipped by the others.
 */
@Component
public class PublishDue {
    private static final Logger LOG = LoggerFactory.getLogger(PublishDue.class);

    private final DocumentRecords records;
    private final PublicationRecords publications;
    private final Publication publication;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PublishDue(
            DocumentRecords records,
            PublicationRecords publications,
            Publication publication,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.records = records;
        this.publications = publications;
        this.publication = publication;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Publishes all whose hour has come, each in its own transaction. */
    @Scheduled(fixedDelayString = "${yangguang.documents.look-every:PT5S}")
    public void publishAll() {
        int published = 0;
        while (Boolean.TRUE.equals(transaction.execute(status -> publishOne()))) published++;
        if (published > 0) LOG.info("published {} scheduled documents", published);
    }

    private boolean publishOne() {
        List<Long> due = publications.due(clock.instant());
        due.forEach(id -> publish(records.held(id)));
        return !due.isEmpty();
    }

    /** What may not go out leaves the schedule, and waits for people again. */
    private void publish(Document document) {
        var clockwork = new Actor.Clockwork();
        switch (publication.publish(document, clockwork)) {
            case Publication.Release.Done _ -> {}
            case Publication.Release.Held(int open) -> {
                records.move(document, Stage.APPROVED, document.edition().passed(), null);
                events.publishEvent(new PublicationHeld(clockwork, document, open));
            }
        }
    }
}
