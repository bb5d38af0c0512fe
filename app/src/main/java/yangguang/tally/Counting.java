package yangguang.tally;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import yangguang.database.BeforeCommit;

/**
 * Hears what counts in the transaction of whoever records it, and writes the entries of that
 * transaction just before its commit. What counts outside of a transaction is refused.
 */
@Component
class Counting {
    /** Before the journal, which locks a row that a whole body shares. */
    private static final int ORDER = Ordered.LOWEST_PRECEDENCE - 10;

    private final TallyTables tables;
    private final Clock clock;
    private final BeforeCommit<List<TallyEntry>> atTheEnd = new BeforeCommit<>(ORDER, this::write);

    Counting(TallyTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @EventListener
    void on(Counted fact) {
        atTheEnd.add(fact.entries());
    }

    private void write(List<List<TallyEntry>> facts) {
        var causes =
                facts.stream()
                        .flatMap(List::stream)
                        .map(TallyEntry::cause)
                        .collect(Collectors.toSet());
        var steps = new Steps(tables.writtenFor(causes));
        tables.write(facts.stream().flatMap(steps::take).toList(), clock.instant());
    }
}
