package yangguang.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.journal.RecordRef;
import yangguang.search.SearchDocument;
import yangguang.search.SearchSource;

/** Gives the index what is public, and nothing else. */
@Component
class DocumentSource implements SearchSource {
    private final PublishedRecords published;
    private final RegisterReplay replay;
    private final Bodies bodies;
    private final DisclosureLaw law;

    DocumentSource(
            PublishedRecords published, RegisterReplay replay, Bodies bodies, DisclosureLaw law) {
        this.published = published;
        this.replay = replay;
        this.bodies = bodies;
        this.law = law;
    }

    @Override
    public String kind() {
        return Document.KIND;
    }

    @Override
    public Optional<SearchDocument> read(long id) {
        return published
                .byId(id)
                .flatMap(
                        document ->
                                bodies.byId(document.line().bodyId())
                                        .map(body -> found(document, body)));
    }

    @Override
    public void readAll(Consumer<RecordRef> each) {
        replay.eachPublic(id -> each.accept(Traces.ref(id)));
    }

    private SearchDocument found(PublishedDocument document, Body body) {
        PublishedLine line = document.line();
        return new SearchDocument(
                Traces.ref(line.id()),
                line.address(),
                line.title(),
                line.indexNumber(),
                line.number(),
                body.code(),
                body.name(),
                line.category(),
                line.genre(),
                document.text(),
                line.madeOn(),
                line.publishedAt(),
                line.validity().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                changesOn(document),
                formats(document));
    }

    /** The next day on which it begins or ceases to be in force by itself. */
    private @Nullable LocalDate changesOn(PublishedDocument document) {
        LocalDate until = document.inForceUntil();
        return Stream.of(
                        Optional.ofNullable(document.inForceFrom()),
                        Optional.ofNullable(until).map(last -> last.plusDays(1)),
                        replay.endOf(document.line().id()))
                .flatMap(Optional::stream)
                .filter(day -> day.isAfter(law.today()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static List<String> formats(PublishedDocument document) {
        return document.attachments().stream()
                .map(PublishedDocument.Attachment::format)
                .distinct()
                .toList();
    }
}
