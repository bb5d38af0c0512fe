package yangguang.messages.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.messages.Delivery;
import yangguang.messages.MessagePlace;
import yangguang.messages.Outbox;
import yangguang.messages.Undelivered;
import yangguang.messages.Way;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;

/** B23: what was sent to people outside, and what could not be. */
@Controller
public class MessagePages {
    private static final String ADDRESS = "/desk/settings/messages";
    private static final int A_PART = 50;

    /** One way, whether it can be used here, and how its messages stand. */
    public record WayLine(Way way, boolean setUp, Map<Delivery.State, Long> counts) {
        public long count(Delivery.State state) {
            return counts.getOrDefault(state, 0L);
        }
    }

    /** A failed message with the name of its body, in local time. */
    public record FailureLine(Undelivered.Failure failure, String body, LocalDateTime since) {}

    /**
     * The page.
     *
     * @param days how far back it counts what is over, and how long what failed is kept
     * @param next the key from which the next part of the failures begins, or null
     * @param sent what left and may come back, where this viewer can record that
     */
    public record MessagesPage(
            List<WayLine> ways,
            long days,
            List<FailureLine> failures,
            @Nullable String next,
            List<SentLine> sent) {}

    /** A message that left, in local time, and where it is recorded that it came back. */
    public record SentLine(String key, LocalDateTime at, String page) {}

    private final Undelivered undelivered;
    private final Outbox outbox;
    private final Bodies bodies;
    private final List<MessagePlace> places;
    private final Clock clock;

    MessagePages(
            Undelivered undelivered,
            Outbox outbox,
            Bodies bodies,
            List<MessagePlace> places,
            Clock clock) {
        this.undelivered = undelivered;
        this.outbox = outbox;
        this.bodies = bodies;
        this.places = List.copyOf(places);
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Page all(@RequestParam(defaultValue = "9223372036854775807") long before, Viewer viewer) {
        var failures = undelivered.failures(viewer, before);
        return Page.of(
                "messages/list",
                new MessagesPage(
                        Arrays.stream(Way.values()).map(way -> line(way, viewer)).toList(),
                        Undelivered.KEPT.toDays(),
                        failures.items().stream().map(this::line).toList(),
                        failures.next(),
                        undelivered.sent(viewer).stream()
                                .flatMap(one -> line(one, viewer).stream())
                                .limit(A_PART)
                                .toList()));
    }

    private Optional<SentLine> line(Undelivered.Sent sent, Viewer viewer) {
        return places.stream()
                .flatMap(place -> place.of(viewer, sent.key()).stream())
                .findFirst()
                .map(page -> new SentLine(sent.key(), local(sent.at()), page));
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone());
    }

    private WayLine line(Way way, Viewer viewer) {
        return new WayLine(way, outbox.isSetUp(way), undelivered.counts(viewer, way));
    }

    private FailureLine line(Undelivered.Failure failure) {
        return new FailureLine(
                failure,
                bodies.byId(failure.bodyId()).map(Body::shortName).orElse(""),
                local(failure.since()));
    }

    @PostMapping(ADDRESS + "/retry")
    Page retryAll(Viewer viewer) {
        return Page.to(ADDRESS).saying("messages.retried", undelivered.retryAll(viewer));
    }

    @PostMapping(ADDRESS + "/{id}/retry")
    Page retry(@PathVariable long id, Viewer viewer) {
        return undelivered.retry(viewer, id)
                ? Page.to(ADDRESS).saying("messages.retried", 1)
                : already();
    }

    /** Asks first, since it cannot be taken back. */
    @GetMapping(ADDRESS + "/{id}/give-up")
    Page ask(@PathVariable long id, Viewer viewer) {
        var failure =
                undelivered
                        .failure(viewer, id)
                        .orElseThrow(() -> new NoSuchRecord("failed message " + id));
        return Page.of("messages/give-up", line(failure));
    }

    @PostMapping(ADDRESS + "/{id}/give-up")
    Page giveUp(@PathVariable long id, Viewer viewer) {
        return undelivered.giveUp(viewer, id)
                ? Page.to(ADDRESS).saying("messages.given-up")
                : already();
    }

    /** Sent twice, or decided by another in the meantime: nothing was done. */
    private static Page already() {
        return Page.to(ADDRESS).saying("messages.already");
    }
}
