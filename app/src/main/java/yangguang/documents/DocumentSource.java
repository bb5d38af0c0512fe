package yangguang.documents;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.journal.RecordRef;
import yangguang.search.SearchDocument;
import yangguang.search.SearchFile;
import yangguang.search.SearchSource;

/** Gives the index what is public, and nothing else. */
@Component
class DocumentSource implements SearchSource {
    private final PublishedRecords published;
    private final RegisterReplay replay;
    private final Bodies bodies;
    private final FileTexts files;

    DocumentSource(
            PublishedRecords published, RegisterReplay replay, Bodies bodies, FileTexts files) {
        this.published = published;
        this.replay = replay;
        this.bodies = bodies;
        this.files = files;
    }

    @Override
    public String kind() {
        return Document.KIND;
    }

    @Override
    public List<SearchDocument> read(Collection<Long> ids) {
        var texts = files.of(ids);
        return published.findable(ids).stream()
                .flatMap(
                        document ->
                                bodies.byId(document.line().bodyId()).stream()
                                        .map(
                                                body ->
                                                        found(
                                                                document,
                                                                body,
                                                                texts.getOrDefault(
                                                                        document.line().id(),
                                                                        List.of()))))
                .toList();
    }

    @Override
    public void readAll(Consumer<RecordRef> each) {
        replay.eachPublic(id -> each.accept(Traces.ref(id)));
    }

    private static SearchDocument found(
            FindableDocument document, Body body, List<SearchFile> files) {
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
                document.changesOn(),
                document.formats(),
                files);
    }
}
