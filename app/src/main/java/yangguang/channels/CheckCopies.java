package yangguang.channels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.channels.CopyChanged.How;
import yangguang.channels.CopyCheck.State;
import yangguang.documents.PublishedDocuments;

/**
 * 每夜查看: whether what was published elsewhere is still there, and still says what the document says
 * now. What is gone or says something else becomes a task.
 */
@Component
public class CheckCopies {
    private static final Logger LOG = LoggerFactory.getLogger(CheckCopies.class);

    private static final int PART = 200;
    private static final Duration A_NIGHT = Duration.ofHours(20);

    /** After that the rest waits for the next night, and comes first in it. */
    private static final Duration UNTIL_MORNING = Duration.ofHours(5);

    private final CheckRecords records;
    private final CopyRecords copies;
    private final PublishedDocuments published;
    private final AskCopies asking;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckCopies(
            CheckRecords records,
            CopyRecords copies,
            PublishedDocuments published,
            AskCopies asking,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.copies = copies;
        this.published = published;
        this.asking = asking;
        this.events = events;
        this.clock = clock;
    }

    /** What is known of these copies, by number. */
    public Map<Long, CopyCheck> of(Collection<Copy> of) {
        return records.of(of.stream().map(Copy::id).toList());
    }

    /** All that nobody looked at this night, the longest not looked at first, part by part. */
    @Scheduled(cron = "${yangguang.channels.check-at:0 20 2 * * *}", zone = "Asia/Shanghai")
    public void checkAll() {
        var begun = clock.instant();
        var night = asking.night();
        int looked = 0;
        List<CheckRecords.OnTheWeb> part;
        do {
            part = records.waiting(begun.minus(A_NIGHT), PART);
            check(part, night);
            looked += part.size();
        } while (!part.isEmpty()
                && clock.instant().isBefore(begun.plus(UNTIL_MORNING))
                && !Thread.currentThread().isInterrupted());
        if (looked > 0) LOG.info("looked at {} copies on the web", looked);
    }

    private void check(List<CheckRecords.OnTheWeb> part, AskCopies.Night night) {
        var before = records.of(part.stream().map(CheckRecords.OnTheWeb::id).toList());
        var words =
                published.words(
                        part.stream()
                                .map(CheckRecords.OnTheWeb::document)
                                .collect(Collectors.toSet()));
        var at = clock.instant();
        night.ask(part, words)
                .forEach(
                        (id, seen) ->
                                records.put(
                                        id, now(Optional.ofNullable(before.get(id)), seen, at)));
    }

    private static CopyCheck now(Optional<CopyCheck> before, AskCopies.Seen seen, Instant at) {
        return switch (seen) {
            case AskCopies.Seen.There(int share) -> says(before, share, at);
            case AskCopies.Seen.Not(State state) -> is(before, state, at);
        };
    }

    private static CopyCheck says(Optional<CopyCheck> before, int share, Instant at) {
        return before.map(known -> known.says(share, at))
                .orElseGet(() -> CopyCheck.first(share == 0 ? State.BARE : State.SAME, share, at));
    }

    private static CopyCheck is(Optional<CopyCheck> before, State state, Instant at) {
        return before.map(known -> known.is(state, at))
                .orElseGet(() -> CopyCheck.first(state, 0, at));
    }

    /** Somebody looked at the copy: as it is, it is right. */
    @Transactional
    public void lookedThrough(Viewer viewer, Copy copy) {
        Copies.mustRecord(viewer);
        var known = records.of(List.of(copy.id())).get(copy.id());
        if (known == null) return;
        records.put(copy.id(), known.lookedThrough(clock.instant()));
        var days = copies.firstDays(copy.documentId());
        events.publishEvent(
                new CopyChanged(How.LOOKED_THROUGH, viewer.actor(), copy, days, days, ""));
    }
}
