package yangguang.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.database.Notices;
import yangguang.journal.Actor;
import yangguang.law.codes.IndexNumber;
import yangguang.law.codes.OrganisationCode;
import yangguang.law.rules.Citation;

/** Makes an approved edition the one that the public reads. */
@Component
class Publication {
    /** Of notices that make pages in memory be dropped; they carry the index number. */
    static final String TOPIC = "document";

    private final DocumentRecords records;
    private final PublicationRecords publications;
    private final Safety safety;
    private final DisclosureLaw law;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final Clock clock;

    Publication(
            DocumentRecords records,
            PublicationRecords publications,
            Safety safety,
            DisclosureLaw law,
            Bodies bodies,
            ApplicationEventPublisher events,
            Notices notices,
            Clock clock) {
        this.records = records;
        this.publications = publications;
        this.safety = safety;
        this.law = law;
        this.bodies = bodies;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /** What became of the wish to make it public; there is no other way to the public than this. */
    sealed interface Release {
        record Done(Document document) implements Release {}

        /** Nobody has decided on so many places that were found in it. */
        record Held(int open) implements Release {}
    }

    Release publish(Document document, Actor by) {
        int open = safety.open(document);
        return open > 0 ? new Release.Held(open) : new Release.Done(release(document, by));
    }

    private Document release(Document document, Actor by) {
        Instant at = clock.instant();
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        boolean first = document.indexNumber() == null;
        if (first)
            publications.giveIndexNumber(
                    document.id(), indexNumbers(document.bodyId(), day.getYear(), 1).getFirst());
        String before = publications.publish(document, at);
        shelve(document, before);
        records.letNumberGo(document.id());
        Document published = records.find(document.id(), Set.of(document.bodyId())).orElseThrow();
        events.publishEvent(
                first
                        ? firstPublication(published, by, day)
                        : new DocumentCorrected(by, published));
        notices.send(TOPIC, String.valueOf(published.indexNumber()));
        return published;
    }

    /** So many new index numbers by the national rule, in order. */
    List<String> indexNumbers(long body, int year, int many) {
        var code = new OrganisationCode(bodies.byId(body).orElseThrow().code());
        int last = publications.takeSerials(body, year, many);
        return IntStream.rangeClosed(last - many + 1, last)
                .mapToObj(serial -> IndexNumber.national(code, year, serial).value())
                .toList();
    }

    private void shelve(Document document, @Nullable String before) {
        String category =
                Objects.requireNonNull(document.edition().content().disclosure().category());
        if (category.equals(before)) return;
        if (before != null) publications.shelve(document.bodyId(), before, -1);
        publications.shelve(document.bodyId(), category, 1);
    }

    private DocumentPublished firstPublication(Document document, Actor by, LocalDate day) {
        Disclosure disclosure = document.edition().content().disclosure();
        String basis = Objects.requireNonNull(disclosure.basis());
        return new DocumentPublished(
                by,
                document.bodyId(),
                document.id(),
                Objects.requireNonNull(document.indexNumber()),
                document.title(),
                day,
                disclosure.normative(),
                document.edition().fingerprint(),
                law.citation(basis).map(Citation::toString).orElse(null));
    }
}
