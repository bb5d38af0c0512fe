package yangguang.journal;

import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import yangguang.database.BeforeCommit;

/**
 * Hears every act in the transaction of whoever does it, and chains the acts of that transaction
 * just before its commit. An act outside of a transaction is refused.
 */
@Component
class Chaining {
    private final JournalTables tables;
    private final Clock clock;
    private final BeforeCommit<Heard> atTheEnd =
            new BeforeCommit<>(Ordered.LOWEST_PRECEDENCE, this::append);

    Chaining(JournalTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @EventListener
    void on(Recorded fact) {
        atTheEnd.add(Heard.now(fact.act(), clock));
    }

    private void append(List<Heard> heard) {
        byBody(heard).forEach(this::append);
    }

    /** In the order of bodies, so that two transactions never wait for each other. */
    private static SortedMap<Long, List<Heard>> byBody(List<Heard> heard) {
        return heard.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> one.act().bodyId(), TreeMap::new, Collectors.toList()));
    }

    private void append(long bodyId, List<Heard> heard) {
        var chain = new Chain(tables.lockHead(bodyId));
        tables.append(heard.stream().map(chain::next).toList());
        tables.moveHead(chain.head());
    }
}
