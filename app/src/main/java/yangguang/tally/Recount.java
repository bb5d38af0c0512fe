package yangguang.tally;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.journal.Actor;

/**
 * Counts everything again from the records and compares. Sees one moment of the database, so the
 * server may go on counting meanwhile.
 */
@Service
public class Recount {
    private static final int TRIES = 5;

    private final RecountTables tables;
    private final List<Register> registers;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate atOneMoment;

    Recount(
            RecountTables tables,
            List<Register> registers,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.registers = registers;
        this.events = events;
        this.clock = clock;
        this.atOneMoment = new TransactionTemplate(transactions);
        atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Where entries and records differ; nothing is changed. */
    public List<Difference> compare() {
        return atOneMoment.execute(_ -> differences());
    }

    /**
     * Adds the entries that make up each difference; none is edited or removed.
     *
     * @param by who asked for it, for the journal
     * @return what differed
     */
    public List<Difference> repair(Actor by) {
        for (int tried = 1; ; tried++) {
            try {
                return atOneMoment.execute(_ -> correct(differences(), by));
            } catch (ConcurrencyFailureException countedMeanwhile) {
                if (tried == TRIES) throw countedMeanwhile;
            }
        }
    }

    private List<Difference> differences() {
        tables.open();
        var replayed = new Replayed(tables::keep);
        registers.forEach(register -> register.replay(replayed));
        replayed.finish();
        var all = new ArrayList<>(tables.differences());
        all.addAll(tables.differencesOfSums());
        return List.copyOf(all);
    }

    private List<Difference> correct(List<Difference> differences, Actor by) {
        for (var one : differences) {
            if (one.cause() != null) tables.correct(one, one.cause(), clock.instant());
        }
        tables.renewSums(differences);
        if (!differences.isEmpty()) events.publishEvent(new EntriesMadeUp(by, differences.size()));
        return differences;
    }
}
