package yangguang.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import yangguang.database.Restorations;
import yangguang.journal.RecordRef;
import yangguang.search.Outbox.Pending;

/**
 * Brings the index up to the database: reads the records of the outbox, keeps them, and only then
 * strikes them out. Killed in between, it reads them once more.
 */
@Component
class Upkeep {
    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
    private static final int BATCH = 500;
    private static final int MOST_TRIES = 6;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
    private static final int SLOWER = 5;
    private static final int WORTH_TELLING = 2_000;

    private final Outbox outbox;
    private final ObjectProvider<SearchSource> sources;
    private final Restorations restorations;
    private final Clock clock;
    private @Nullable LocalDate readOn;

    Upkeep(
            Outbox outbox,
            ObjectProvider<SearchSource> sources,
            Restorations restorations,
            Clock clock) {
        this.outbox = outbox;
        this.sources = sources;
        this.restorations = restorations;
        this.clock = clock;
    }

    /** Reads one batch, and tells whether there may be more. */
    synchronized boolean bringUpToDate(Index index) throws IOException {
        makeIfNew(index);
        rereadWhatTimeChanged(index);
        var due = outbox.due(clock.instant(), BATCH);
        if (due.isEmpty()) return false;
        var failures = new HashMap<RecordRef, String>();
        for (var ref : due.stream().map(Pending::ref).distinct().toList())
            take(index, ref, failures);
        index.show();
        index.commit();
        strikeOut(due, failures);
        if (due.size() == BATCH) tellProgress();
        return due.size() == BATCH;
    }

    /** All records are on their way before the index says whose it is: a crash begins anew. */
    private void makeIfNew(Index index) throws IOException {
        var origin = outbox.origin() + ", restored " + restorations.latest();
        if (index.isMadeFrom(origin)) return;
        index.clear();
        var some = new ArrayList<RecordRef>();
        sources.forEach(source -> source.readAll(ref -> handOver(some, ref)));
        outbox.add(some);
        index.madeFrom(origin);
        long waiting = outbox.waiting();
        if (waiting > 0) log.info("the search index is made anew of {} records", waiting);
    }

    private void handOver(List<RecordRef> some, RecordRef ref) {
        some.add(ref);
        if (some.size() < BATCH) return;
        outbox.add(some);
        some.clear();
    }

    /** What came into force or ended since the last look. */
    private void rereadWhatTimeChanged(Index index) {
        var today = LocalDate.now(clock);
        if (today.equals(readOn)) return;
        var changed = new ArrayList<RecordRef>();
        index.each(Clauses.changedBy(today.toEpochDay()), changed::add);
        outbox.add(changed);
        readOn = today;
    }

    /** What cannot be read is not shown either: it may have been withdrawn. */
    private void take(Index index, RecordRef ref, Map<RecordRef, String> failures)
            throws IOException {
        try {
            var record = source(ref.kind()).read(ref.id());
            if (record.isPresent()) index.put(record.get());
            else index.remove(ref);
        } catch (RuntimeException e) {
            if (index.isBroken()) throw e;
            index.remove(ref);
            log.warn("{} could not be indexed", ref, e);
            failures.put(ref, e.toString());
        }
    }

    private SearchSource source(String kind) {
        return sources.stream()
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("nobody reads records of kind " + kind));
    }

    private void strikeOut(List<Pending> due, Map<RecordRef, String> failures) {
        outbox.done(due.stream().filter(one -> !failures.containsKey(one.ref())).toList());
        for (var pending : due) {
            var reason = failures.get(pending.ref());
            if (reason != null) putOff(pending, reason);
        }
    }

    private void putOff(Pending pending, String reason) {
        var now = clock.instant();
        if (pending.tries() + 1 >= MOST_TRIES) {
            outbox.failed(pending, now, reason);
            return;
        }
        var delay = FIRST_DELAY.multipliedBy((long) Math.pow(SLOWER, pending.tries()));
        outbox.later(pending, now.plus(delay), reason);
    }

    private void tellProgress() {
        long waiting = outbox.waiting();
        if (waiting >= WORTH_TELLING) log.info("the search index has {} records to go", waiting);
    }
}
