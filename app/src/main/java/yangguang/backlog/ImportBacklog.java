package yangguang.backlog;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.backlog.ReadCandidate.Outcome;
import yangguang.bodies.Body;
import yangguang.documents.ExistingDocument;
import yangguang.documents.LikeDocuments;
import yangguang.documents.PublishExisting;
import yangguang.documents.PublishExisting.Filing;
import yangguang.journal.Actor;

/**
 * 历史信息导入: a dry run says what would happen; then it goes part by part, each in a transaction with
 * its rows, so that an import that was cut off goes on where it was.
 */
@Component
public class ImportBacklog {
    private static final int A_PART = 200;

    private final Source sources;
    private final ReadCandidate reading;
    private final PublishExisting publishing;
    private final LikeDocuments likes;
    private final BacklogRecords records;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportBacklog(
            Source sources,
            ReadCandidate reading,
            PublishExisting publishing,
            LikeDocuments likes,
            BacklogRecords records,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sources = sources;
        this.reading = reading;
        this.publishing = publishing;
        this.likes = likes;
        this.records = records;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What is to be brought in.
     *
     * @param beside where the files of a list lie
     * @param category where documents stand that do not say it themselves, or null
     * @param alike whether what looks like a document that is there comes in all the same
     */
    public record Task(
            Body body, Path source, Path beside, @Nullable String category, boolean alike) {}

    /**
     * How it went.
     *
     * @param run its number, by which it can be undone; 0 for a dry run
     * @param rows in the source; {@code filed} of them now, {@code before} by the run that was cut
     *     off
     * @param there already public, by bytes, or 文号 and title
     */
    public record Result(
            long run, long rows, long filed, long before, long there, List<Fault> faults) {}

    /** Says what would happen, and writes nothing. */
    public Result dryRun(Task task, Consumer<Fault> each) {
        var held = sources.read(task.source(), task.beside(), clock.getZone());
        var count = new Count(each);
        for (var part : parts(held.candidates(), Set.of()))
            transaction.executeWithoutResult(
                    status -> {
                        status.setRollbackOnly();
                        look(task, part, count);
                    });
        return count.result(0, held.candidates().size(), 0);
    }

    /** Brings in all that is sound; what is not is told. A run that was cut off goes on. */
    public Result run(Task task, Actor by, Consumer<Fault> each) {
        var held = sources.read(task.source(), task.beside(), clock.getZone());
        long body = task.body().id();
        long run =
                records.open(body, held.fingerprint())
                        .orElseGet(
                                () ->
                                        records.begin(
                                                body,
                                                String.valueOf(task.source().getFileName()),
                                                held.fingerprint(),
                                                by.toString(),
                                                clock.instant()));
        var done = records.done(run);
        var count = new Count(each);
        for (var part : parts(held.candidates(), done))
            transaction.executeWithoutResult(_ -> file(task, by, run, part, count));
        records.end(run, clock.instant());
        return count.result(run, held.candidates().size(), done.size());
    }

    private static List<List<Candidate>> parts(List<Candidate> candidates, Set<Long> done) {
        var left = candidates.stream().filter(one -> !done.contains(one.line())).toList();
        var parts = new ArrayList<List<Candidate>>();
        for (int at = 0; at < left.size(); at += A_PART)
            parts.add(left.subList(at, Math.min(left.size(), at + A_PART)));
        return parts;
    }

    private void look(Task task, List<Candidate> part, Count count) {
        var ready = read(task, part, false, count);
        var candidates = List.copyOf(ready.keySet());
        var met = publishing.look(List.copyOf(ready.values()));
        for (int i = 0; i < candidates.size(); i++)
            if (met.get(i) == null) count.filed++;
            else count.add(candidates.get(i), met.get(i));
    }

    private void file(Task task, Actor by, long run, List<Candidate> part, Count count) {
        var ready = read(task, part, true, count);
        var filings = publishing.publishAll(List.copyOf(ready.values()), by).iterator();
        var outcomes = new LinkedHashMap<Long, @Nullable Filing>();
        part.forEach(one -> outcomes.put(one.line(), null));
        for (Candidate candidate : ready.keySet()) {
            Filing filing = filings.next();
            count.add(candidate, filing);
            outcomes.put(candidate.line(), filing);
        }
        outcomes.forEach((line, filing) -> keep(run, line, filing));
    }

    private void keep(long run, long line, @Nullable Filing filing) {
        if (filing instanceof Filing.Filed(long id, var _)) records.row(run, line, "FILED", id);
        else
            records.row(
                    run, line, filing instanceof Filing.AlreadyThere ? "THERE" : "FAULTY", null);
    }

    /** Those that can be read and look like none that is there. */
    private Map<Candidate, ExistingDocument> read(
            Task task, List<Candidate> part, boolean keep, Count count) {
        var ready = new LinkedHashMap<Candidate, ExistingDocument>();
        for (Candidate candidate : part) {
            switch (reading.read(candidate, task.body(), task.category(), keep)) {
                case Outcome.Ready(var document) -> ready.put(candidate, document);
                case Outcome.Faulty(var faults) -> faults.forEach(count::add);
            }
        }
        withoutAlike(task, ready, count);
        return ready;
    }

    private void withoutAlike(Task task, Map<Candidate, ExistingDocument> ready, Count count) {
        var days =
                ready.values().stream().map(ExistingDocument::madeOn).collect(Collectors.toSet());
        var met = publishing.look(List.copyOf(ready.values()));
        var known = new Likeness(likes.ofDays(task.body().id(), days));
        int at = 0;
        for (Candidate candidate : List.copyOf(ready.keySet())) {
            boolean told = met.containsKey(at++);
            var alike = known.alike(java.util.Objects.requireNonNull(ready.get(candidate)));
            if (told || alike.isEmpty()) continue;
            boolean same = alike.get().same();
            if (!same && task.alike()) continue;
            ready.remove(candidate);
            if (same) count.there++;
            else count.add(new Fault(candidate, "backlog.fault.alike", alike.get().called()));
        }
    }

    /** Counts, and tells each fault as it is found. */
    private static final class Count {
        private final Consumer<Fault> each;
        private final List<Fault> faults = new ArrayList<>();
        private long filed;
        private long there;

        Count(Consumer<Fault> each) {
            this.each = each;
        }

        void add(Fault fault) {
            faults.add(fault);
            each.accept(fault);
        }

        void add(Candidate candidate, Filing filing) {
            switch (filing) {
                case Filing.Filed _ -> filed++;
                case Filing.AlreadyThere _ -> there++;
                case Filing.HeldBack(var words) ->
                        add(
                                new Fault(
                                        candidate,
                                        "backlog.fault.held-back",
                                        String.join("; ", words)));
                case Filing.NumberTaken(var number, var bearer) ->
                        add(
                                new Fault(
                                        candidate,
                                        "backlog.fault.number-taken",
                                        number,
                                        bearer == null ? "" : bearer));
            }
        }

        Result result(long run, long rows, long before) {
            return new Result(run, rows, filed, before, there, List.copyOf(faults));
        }
    }
}
