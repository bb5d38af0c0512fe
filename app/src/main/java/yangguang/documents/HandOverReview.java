package yangguang.documents;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.NotAllowed;
import yangguang.access.Person;
import yangguang.access.Viewer;

/** 转交: a reviewer hands a decision to a colleague who may take it too. */
@Component
public class HandOverReview {
    private final DocumentRecords records;
    private final ReviewRecords reviews;
    private final Reviewers reviewers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOverReview(
            DocumentRecords records,
            ReviewRecords reviews,
            Reviewers reviewers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.events = events;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        record HandedOver(Document document, Person to) implements Outcome {}

        /** Nobody else who may decide here was named. */
        record NobodyNamed() implements Outcome {}

        /** Somebody decided in between. */
        record NotThere(Document now) implements Outcome {}

        record Refused(Permission.Closed why) implements Outcome {}
    }

    /**
     * Hands it over; any reviewer of the station may still decide, so nothing waits for one who is
     * away.
     *
     * @param station at which it waited when the viewer saw it, as it is named in the chain
     */
    @Transactional
    public Outcome handOver(Viewer viewer, long id, String station, long to) {
        Document document = records.hold(id, viewer);
        return switch (Permissions.ask(Move.DECIDE, document, viewer)) {
            case Permission.NeedsRole(var role) -> throw new NotAllowed(role);
            case Permission.Closed closed -> new Outcome.Refused(closed);
            case Permission.Open _ -> handOver(viewer, document, station, to);
        };
    }

    private Outcome handOver(Viewer viewer, Document document, String read, long to) {
        Chain.Station station = document.edition().station();
        if (station == null || !station.toString().equals(read))
            return new Outcome.NotThere(document);
        return colleague(viewer, document, station, to)
                .<Outcome>map(colleague -> handOver(viewer, document, station, colleague))
                .orElseGet(Outcome.NobodyNamed::new);
    }

    private Outcome handOver(
            Viewer viewer, Document document, Chain.Station station, Person colleague) {
        reviews.handOver(document, colleague, Hand.of(viewer.actor(), clock.instant()));
        events.publishEvent(
                new DocumentHandedOver(viewer.actor(), document, station, colleague.name()));
        return new Outcome.HandedOver(document, colleague);
    }

    private Optional<Person> colleague(
            Viewer viewer, Document document, Chain.Station station, long to) {
        return reviewers.of(document, station).stream()
                .filter(person -> person.id() == to && to != viewer.personId())
                .findFirst();
    }
}
