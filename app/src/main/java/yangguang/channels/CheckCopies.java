package yangguang.channels;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.channels.CopyChanged.How;
import yangguang.channels.CopyCheck.State;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedDocument;
import yangguang.documents.PublishedDocuments;
import yangguang.outside.Outside;
import yangguang.outside.Reply;

/**
 * 每夜查看: whether what was published elsewhere is still there, and still says what the document says
 * now. What is gone or says something else becomes a task.
 */
@Component
public class CheckCopies {
    private static final Logger LOG = LoggerFactory.getLogger(CheckCopies.class);

    /** In one night; the others come first in the next. */
    private static final int MOST = 5_000;

    private static final int PART = 100;
    private static final Duration A_NIGHT = Duration.ofHours(20);
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s，。；、）》”]+", Pattern.CASE_INSENSITIVE);

    private final CheckRecords records;
    private final CopyRecords copies;
    private final PublishedDocuments published;
    private final Outside outside;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckCopies(
            CheckRecords records,
            CopyRecords copies,
            PublishedDocuments published,
            Outside outside,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.copies = copies;
        this.published = published;
        this.outside = outside;
        this.events = events;
        this.clock = clock;
    }

    /** What is known of these copies, by number. */
    public Map<Long, CopyCheck> of(Collection<Copy> of) {
        return records.of(of.stream().map(Copy::id).toList());
    }

    /** All that nobody looked at this night, part by part, each for itself. */
    @Scheduled(cron = "${yangguang.channels.check-at:0 20 2 * * *}", zone = "Asia/Shanghai")
    public void checkAll() {
        var before = clock.instant().minus(A_NIGHT);
        int looked = 0;
        List<CheckRecords.OnTheWeb> part;
        do {
            part = records.waiting(before, PART);
            part.forEach(this::check);
            looked += part.size();
        } while (!part.isEmpty() && looked < MOST);
        if (looked > 0) LOG.info("looked at {} copies on the web", looked);
    }

    private void check(CheckRecords.OnTheWeb copy) {
        var before = Optional.ofNullable(records.of(List.of(copy.id())).get(copy.id()));
        var at = clock.instant();
        var now =
                switch (ask(copy.place())) {
                    case Reply.Answered answered when answered.isGood() ->
                            says(before, share(copy, answered), at);
                    case Reply.Answered answered when answered.isGone() ->
                            is(before, State.GONE, at);
                    case Reply.Answered _, Reply.Silent _ -> is(before, State.SILENT, at);
                    case Reply.Inside _ -> is(before, State.OWN, at);
                };
        records.put(copy.id(), now);
    }

    private Reply ask(String place) {
        var found = ADDRESS.matcher(place);
        if (!found.find()) return new Reply.Silent();
        try {
            return outside.get(URI.create(found.group()));
        } catch (IllegalArgumentException unreadable) {
            return new Reply.Silent();
        }
    }

    private static CopyCheck says(Optional<CopyCheck> before, int share, Instant at) {
        return before.map(known -> known.says(share, at))
                .orElseGet(() -> CopyCheck.first(share == 0 ? State.BARE : State.SAME, share, at));
    }

    private static CopyCheck is(Optional<CopyCheck> before, State state, Instant at) {
        return before.map(known -> known.is(state, at))
                .orElseGet(() -> CopyCheck.first(state, 0, at));
    }

    private int share(CheckRecords.OnTheWeb copy, Reply.Answered answered) {
        var line = published.byIds(Set.of(copy.document())).get(copy.document());
        if (line == null
                || !(published.byIndexNumber(line.indexNumber())
                        instanceof Lookup.Published(PublishedDocument document, var _))) return 0;
        return Sentences.share(
                document.line().title() + "\n" + document.text(), Sentences.seen(answered.body()));
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
