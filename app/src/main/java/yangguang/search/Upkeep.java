package yangguang.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** So many texts are in memory at a time. */
    private static final int PART = 50;

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
        for (int from = 0; from < due.size(); from += PART)
            take(index, due.subList(from, Math.min(due.size(), from + PART)), failures);
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
        var all = new ArrayList<RecordRef>();
        sources.forEach(source -> source.readAll(all::add));
        for (int from = 0; from < all.size(); from += BATCH)
            outbox.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        index.madeFrom(origin);
        if (!all.isEmpty()) log.info("the search index is made anew of {} records", all.size());
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

    private void take(Index index, List<Pending> part, Map<RecordRef, String> failures) {
        part.stream()
                .map(Pending::ref)
                .collect(groupingBy(RecordRef::kind, mapping(RecordRef::id, toSet())))
                .forEach((kind, ids) -> take(index, kind, ids, failures));
    }

    /** All at once; if that fails, one by one, so that one bad record keeps no other back. */
    private void take(Index index, String kind, Set<Long> ids, Map<RecordRef, String> failures) {
        try {
            put(index, kind, ids);
        } catch (RuntimeException e) {
            if (index.isBroken()) throw e;
            for (long id : ids) takeOne(index, new RecordRef(kind, id), failures);
        }
    }

    /** What cannot be read is not shown either: it may have been withdrawn. */
    private void takeOne(Index index, RecordRef ref, Map<RecordRef, String> failures) {
        try {
            put(index, ref.kind(), Set.of(ref.id()));
        } catch (RuntimeException e) {
            if (index.isBroken()) throw e;
            index.remove(ref);
            log.warn("{} could not be indexed", ref, e);
            failures.put(ref, e.toString());
        }
    }

    private void put(Index index, String kind, Set<Long> ids) {
        var gone = new HashSet<>(ids);
        for (var record : source(kind).read(ids)) {
            index.put(record);
            gone.remove(record.ref().id());
        }
        gone.forEach(id -> index.remove(new RecordRef(kind, id)));
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
