package yangguang.requests;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;

/**
 * 到期清除: takes out what is personal when its time is over, one record in a transaction. The days
 * stand in the tables, so that a run that was broken off goes on the next night, and a record that
 * one node holds is skipped by the others.
 */
@Component
public class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Keeping keeping;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Retention(
            Keeping keeping,
            Cases cases,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.keeping = keeping;
        this.cases = cases;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Evidence of identity was deleted on its day. */
    record EvidenceDeleted(Request request, long paper) implements Recorded {
        @Override
        public Act act() {
            return Retention.act("request.evidence-deleted", request, Map.of("paper", paper));
        }
    }

    /** Whatever names or describes the applicant was taken out. */
    record Anonymised(Request request) implements Recorded {
        @Override
        public Act act() {
            var number = request.number().toString();
            return Retention.act("request.anonymised", request, Map.of("number", number));
        }
    }

    private static Act act(String what, Request request, Map<String, ?> after) {
        return Act.adding(what, new Actor.Clockwork(), request.bodyId(), request.ref(), after);
    }

    /** Clears all whose day has come. */
    @Scheduled(cron = "${yangguang.requests.clear-at:0 30 3 * * *}", zone = "Asia/Shanghai")
    public void clear() {
        int papers = all(this::deleteEvidence);
        int applicants = all(this::anonymise);
        if (papers + applicants > 0) {
            LOG.info(
                    "deleted {} papers, anonymised {} requests, whose time was over",
                    papers,
                    applicants);
        }
    }

    private int all(BooleanSupplier one) {
        int done = 0;
        while (Boolean.TRUE.equals(transaction.execute(_ -> one.getAsBoolean()))) done++;
        return done;
    }

    private boolean deleteEvidence() {
        var next = keeping.nextEvidence();
        next.ifPresent(
                paper -> {
                    keeping.empty(paper.id());
                    var request = cases.read(paper.requestId());
                    events.publishEvent(new EvidenceDeleted(request, paper.id()));
                });
        return next.isPresent();
    }

    private boolean anonymise() {
        var next = keeping.nextApplicant();
        next.ifPresent(
                id -> {
                    keeping.anonymise(id);
                    events.publishEvent(new Anonymised(cases.read(id)));
                });
        return next.isPresent();
    }
}
