package yangguang.documents;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.NotAllowed;
import yangguang.access.Viewer;
import yangguang.documents.Reviewing.Approved;
import yangguang.documents.Reviewing.NoReason;
import yangguang.documents.Reviewing.NotWhatWasRead;
import yangguang.documents.Reviewing.Passed;
import yangguang.documents.Reviewing.Refused;
import yangguang.documents.Reviewing.Returned;

/** 审核、保密审查、签发: a reviewer passes a document at a station of the chain, or returns it. */
@Component
public class ReviewDocument {
    private final DocumentRecords records;
    private final ReviewRecords reviews;
    private final Publication publication;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewDocument(
            DocumentRecords records,
            ReviewRecords reviews,
            Publication publication,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.reviews = reviews;
        this.publication = publication;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a reviewer decides.
     *
     * @param read the fingerprint of what they read
     * @param station at which they read it, as it is named in the chain
     */
    public record Decision(String read, String station, Verdict verdict, String reason) {}

    /** The ways to decide. */
    public enum Verdict {
        PASS,
        /** Pass the last station and publish at once. */
        PASS_AND_PUBLISH,
        RETURN
    }

    @Transactional
    public Reviewing decide(Viewer viewer, long id, Decision decision) {
        Document document = records.hold(id, viewer);
        return switch (Permissions.ask(Move.DECIDE, document, viewer)) {
            case Permission.NeedsRole(var role) -> throw new NotAllowed(role);
            case Permission.Closed closed -> new Refused(closed);
            case Permission.Open _ -> decide(viewer, document, decision);
        };
    }

    private Reviewing decide(Viewer viewer, Document document, Decision decision) {
        Chain.Station station = document.edition().station();
        if (station == null
                || !station.toString().equals(decision.station())
                || !document.edition().fingerprint().equals(decision.read()))
            return new NotWhatWasRead(document);
        return switch (decision.verdict()) {
            case RETURN -> giveBack(viewer, document, station, decision.reason().strip());
            case PASS -> pass(viewer, document, station);
            case PASS_AND_PUBLISH -> publishing(viewer, pass(viewer, document, station));
        };
    }

    private Reviewing giveBack(
            Viewer viewer, Document document, Chain.Station station, String reason) {
        if (reason.isEmpty()) return new NoReason();
        var by = Hand.of(viewer.actor(), clock.instant());
        reviews.decide(document, station.first(), false, by, reason);
        records.move(document, Stage.RETURNED, 0, null);
        Document returned = again(document, viewer);
        events.publishEvent(new DocumentReturned(viewer.actor(), returned, station, reason));
        return new Returned(returned);
    }

    private Reviewing pass(Viewer viewer, Document document, Chain.Station station) {
        var by = Hand.of(viewer.actor(), clock.instant());
        station.steps().forEach(step -> reviews.decide(document, step, true, by, null));
        int passed = document.edition().passed() + 1;
        return station.signs()
                ? approve(viewer, document, station, passed)
                : handOn(viewer, document, station, passed);
    }

    private Reviewing handOn(Viewer viewer, Document document, Chain.Station station, int passed) {
        records.move(document, Stage.IN_REVIEW, passed, null);
        Document waiting = again(document, viewer);
        events.publishEvent(new DocumentReviewed(viewer.actor(), waiting, station));
        Chain.Station next = waiting.edition().station();
        if (next == null) throw new IllegalStateException("no station after " + station);
        return new Passed(waiting, next);
    }

    private Reviewing approve(Viewer viewer, Document document, Chain.Station station, int passed) {
        records.move(document, Stage.APPROVED, passed, null);
        Content content = document.edition().content();
        LocalDate madeOn = content.facts().madeOn();
        if (document.edition().number() == 1 && content.disclosure().normative())
            records.countAsNormative(document.id(), madeOn);
        Document approved = again(document, viewer);
        events.publishEvent(new DocumentApproved(viewer.actor(), approved, station));
        return new Approved(approved);
    }

    private Reviewing publishing(Viewer viewer, Reviewing passed) {
        if (!(passed instanceof Approved(Document document))
                || !Permissions.ask(Move.PUBLISH, document, viewer).isOpen()) return passed;
        return switch (publication.publish(document, viewer.actor())) {
            case Publication.Release.Done(Document published) -> new Approved(published);
            case Publication.Release.Held(int open) -> new Reviewing.NotYetPublic(document, open);
        };
    }

    private Document again(Document document, Viewer viewer) {
        return records.find(document.id(), viewer.readable()).orElseThrow();
    }
}
