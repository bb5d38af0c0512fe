package yangguang.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Administration;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Slice;

/**
 * The messages of the bodies that an administrator keeps, and what to do about those that failed.
 */
@Component
public class Undelivered {
    /** How long a failed message keeps what is in it, and how far back we count what is over. */
    public static final Duration KEPT = Patience.WITH_ADMINISTRATORS;

    private static final int A_PART = 50;
    private static final int MOST_SENT = 500;

    /**
     * A message that is not tried again by itself.
     *
     * @param code what the other side answered, by SMTP or HTTP, if it did
     */
    public record Failure(
            long id,
            String key,
            long bodyId,
            Way way,
            Cause cause,
            @Nullable Integer code,
            int tries,
            Instant since) {}

    /** A message that the other side took over. */
    public record Sent(String key, Instant at) {}

    private final UndeliveredRecords records;
    private final MessageRecords messages;
    private final Administration administration;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Undelivered(
            UndeliveredRecords records,
            MessageRecords messages,
            Administration administration,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.messages = messages;
        this.administration = administration;
        this.events = events;
        this.clock = clock;
    }

    /** How many are in which state, by way; those that are over only of the last days. */
    public Map<Delivery.State, Long> counts(Viewer viewer, Way way) {
        var counts = new EnumMap<Delivery.State, Long>(Delivery.State.class);
        for (var state : Delivery.State.values()) counts.put(state, 0L);
        records.counts(reach(viewer), clock.instant().minus(KEPT)).stream()
                .filter(one -> one.way() == way)
                .forEach(one -> counts.put(one.state(), one.number()));
        return counts;
    }

    /**
     * Those that failed, newest first.
     *
     * @param before the number where the last part ended
     */
    public Slice<Failure> failures(Viewer viewer, long before) {
        return Slice.of(records.failures(reach(viewer), before, A_PART + 1), A_PART, Failure::id);
    }

    /** The newest of those that were taken over, of which one may still come back. */
    public List<Sent> sent(Viewer viewer) {
        return records.accepted(reach(viewer), clock.instant().minus(KEPT), MOST_SENT);
    }

    /** One that failed and still is to be decided. */
    public Optional<Failure> failure(Viewer viewer, long id) {
        return records.failures(reach(viewer), id + 1, 1).stream()
                .filter(one -> one.id() == id)
                .findFirst();
    }

    /**
     * Sends it again, and tells whether it still had to be decided.
     *
     * @throws NoSuchRecord where it is none of theirs
     */
    @Transactional
    public boolean retry(Viewer viewer, long id) {
        mustReach(viewer, id);
        return retry(viewer, List.of(id)) > 0;
    }

    /** Sends all of theirs again, and tells how many. */
    @Transactional
    public int retryAll(Viewer viewer) {
        return retry(viewer, records.failed(reach(viewer)));
    }

    private int retry(Viewer viewer, Collection<Long> ids) {
        var again = records.retry(reach(viewer), ids, clock.instant());
        for (var one : again)
            events.publishEvent(
                    new MessageRetried(one.id(), one.key(), one.bodyId(), viewer.actor()));
        return again.size();
    }

    /**
     * Wipes it unsent, and tells whether it still had to be decided.
     *
     * @throws NoSuchRecord where it is none of theirs
     */
    @Transactional
    public boolean giveUp(Viewer viewer, long id) {
        mustReach(viewer, id);
        var gone = records.giveUp(reach(viewer), id, clock.instant());
        gone.ifPresent(one -> over(viewer, one));
        return gone.isPresent();
    }

    private void over(Viewer viewer, MessageRecords.Named one) {
        messages.wipe(one.id());
        events.publishEvent(new MessageGivenUp(one.id(), one.key(), one.bodyId(), viewer.actor()));
    }

    private void mustReach(Viewer viewer, long id) {
        if (!records.isOf(reach(viewer), id)) throw new NoSuchRecord("message " + id);
    }

    private Set<Long> reach(Viewer viewer) {
        viewer.mustHave(Role.ADMINISTRATOR);
        return administration.reach(viewer);
    }
}
