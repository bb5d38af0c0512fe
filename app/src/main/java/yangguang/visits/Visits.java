package yangguang.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts in memory and writes what it counted once a minute, so that a page costs no write. A
 * program that is killed loses the visits of that minute, and nothing else.
 */
@Component
public class Visits {
    private final VisitRecords records;
    private final Clock clock;
    private final Map<Key, Long> counted = new ConcurrentHashMap<>();

    /** A document and a day. */
    record Key(String indexNumber, LocalDate day) {
        /** Everybody who writes takes the rows in this order, so that none waits for the other. */
        static final Comparator<Key> IN_ORDER =
                Comparator.comparing(Key::indexNumber).thenComparing(Key::day);
    }

    Visits(VisitRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Somebody opened a document that exists. */
    public void count(String indexNumber) {
        counted.merge(new Key(indexNumber, LocalDate.now(clock)), 1L, Long::sum);
    }

    /** Writes what was counted; what cannot be written is kept for the next time. */
    @Scheduled(fixedDelayString = "${yangguang.visits.write-every:PT1M}")
    @EventListener(ContextClosedEvent.class)
    public void write() {
        var taken = new HashMap<Key, Long>();
        for (var key : counted.keySet()) {
            var times = counted.remove(key);
            if (times != null) taken.put(key, times);
        }
        if (taken.isEmpty()) return;
        try {
            records.add(taken);
        } catch (RuntimeException failed) {
            taken.forEach((key, times) -> counted.merge(key, times, Long::sum));
            throw failed;
        }
    }

    /** How often a document was opened since it is public. */
    public long ever(String indexNumber) {
        return records.of(indexNumber, LocalDate.EPOCH, LocalDate.now(clock));
    }

    /** How often a document was opened in a year. */
    public long in(Year year, String indexNumber) {
        return records.of(indexNumber, year.atDay(1), year.atDay(year.length()));
    }

    /** How often all documents of a body were opened in a year. */
    public long total(Year year, String bodyCode) {
        return records.total(bodyCode, year.atDay(1), year.atDay(year.length()));
    }

    /** The documents of a body that were opened most in a year, the first first. */
    public List<Opened> most(Year year, String bodyCode, int limit) {
        return records.most(bodyCode, year.atDay(1), year.atDay(year.length()), limit);
    }
}
