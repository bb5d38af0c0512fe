package yangguang.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.documents.DeskDocuments;
import yangguang.documents.DeskLine;
import yangguang.documents.Document;
import yangguang.documents.EditionFile;
import yangguang.documents.Facts;
import yangguang.documents.Field;
import yangguang.documents.Lookup;
import yangguang.documents.MakeProactive;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedLine;
import yangguang.files.Examined;
import yangguang.files.FileType;
import yangguang.files.Files;
import yangguang.files.StoredFile;
import yangguang.files.Storing;
import yangguang.journal.RecordRef;
import yangguang.pages.NoSuchRecord;
import yangguang.requests.Holding;
import yangguang.requests.Holdings;
import yangguang.search.Answer;
import yangguang.search.Facet;
import yangguang.search.Question;
import yangguang.search.Search;

/** The register as those who answer requests choose from it. */
@Component
class RegisterHoldings implements Holdings {
    private static final int MOST = 20;

    private final DeskDocuments register;
    private final PublishedDocuments published;
    private final MakeProactive proactive;
    private final Bodies bodies;
    private final Files files;
    private final Search search;

    RegisterHoldings(
            DeskDocuments register,
            PublishedDocuments published,
            MakeProactive proactive,
            Bodies bodies,
            Files files,
            @Lazy Search search) {
        this.register = register;
        this.published = published;
        this.proactive = proactive;
        this.bodies = bodies;
        this.files = files;
        this.search = search;
    }

    @Override
    public List<Holding> find(Viewer viewer, String words) {
        var found = new LinkedHashSet<Long>();
        register.held(viewer, words, MOST).stream().map(DeskLine::id).forEach(found::add);
        if (!words.isBlank()) found.addAll(indexed(viewer, words));
        return found.stream()
                .limit(MOST)
                .flatMap(document -> find(viewer, document).stream())
                .toList();
    }

    /**
     * Public documents of the body; whole sentences seldom stand in one, so what is alike counts.
     */
    private List<Long> indexed(Viewer viewer, String words) {
        var code = bodies.byId(viewer.bodyId()).orElseThrow().code();
        var question = Question.of(words).choosing(Facet.BODY, Set.of(code)).page(0, MOST);
        var hits =
                switch (search.find(question)) {
                    case Answer.Found found -> found.hits();
                    case Answer.Nothing nothing -> nothing.alike();
                    case Answer.Jump _ -> List.<yangguang.search.Hit>of();
                };
        return hits.stream()
                .filter(hit -> hit.bodyCode().equals(code))
                .map(hit -> hit.ref().id())
                .toList();
    }

    @Override
    public Optional<Holding> find(Viewer viewer, long document) {
        return register.own(viewer, document).map(RegisterHoldings::holding).map(this::asPublished);
    }

    private static Holding holding(Document document) {
        Facts facts = document.edition().content().facts();
        return new Holding(
                document.id(),
                facts.title(),
                text(facts.number()),
                text(document.indexNumber()),
                document.isPublic() ? "/i/" + document.indexNumber() : "",
                text(document.edition().content().disclosure().attribute()),
                facts.madeOn());
    }

    /** A correction that is being written is not what the public reads. */
    private Holding asPublished(Holding holding) {
        return holding.isPublic()
                        && published.byIndexNumber(holding.indexNumber())
                                instanceof Lookup.Published(var document, _)
                ? asPublished(holding, document.line())
                : holding;
    }

    private static Holding asPublished(Holding holding, PublishedLine line) {
        return new Holding(
                holding.document(),
                line.title(),
                text(line.number()),
                line.indexNumber(),
                line.address(),
                holding.attribute(),
                line.madeOn());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public Optional<Long> makeProactive(Viewer viewer, RecordRef origin, Released released) {
        var source =
                Optional.ofNullable(released.document())
                        .flatMap(document -> register.own(viewer, document));
        if (source.isEmpty() || released.redacted()) {
            return Optional.of(
                    proactive.register(
                            viewer,
                            origin,
                            stored(released),
                            source.map(RegisterHoldings::known).orElse(Map.of()),
                            Map.of(
                                    Field.TITLE, bare(released.name()),
                                    Field.MADE_ON, released.on().toString()),
                            released.where()));
        }
        long document = source.get().id();
        return proactive.turn(viewer, origin, document) ? Optional.of(document) : Optional.empty();
    }

    private StoredFile stored(Released released) {
        return switch (files.store(released.name(), new ByteArrayInputStream(released.bytes()))) {
            case Storing.Stored(var file) -> file;
            case Storing.Refused refused ->
                    throw new IllegalStateException("was given, cannot be kept: " + refused);
        };
    }

    private static String bare(String name) {
        return name.replaceFirst("\\.[^.]+$", "");
    }

    /** A part bears what the whole bears, but for the 文号, which the whole holds. */
    private static Map<Field, String> known(Document whole) {
        var known = new EnumMap<Field, String>(Field.class);
        var form = whole.form();
        for (var field :
                List.of(Field.TITLE, Field.ISSUER, Field.MADE_ON, Field.GENRE, Field.CATEGORY))
            known.put(field, form.getOrDefault(field, ""));
        return known;
    }

    @Override
    public List<Examined.Sound> files(Viewer viewer, long id) {
        var document =
                register.own(viewer, id).orElseThrow(() -> new NoSuchRecord("document " + id));
        var content = document.edition().content();
        return content.files().isEmpty()
                ? typed(document)
                : content.files().stream().map(this::whole).toList();
    }

    private static List<Examined.Sound> typed(Document document) {
        var text = document.edition().content().wording().text();
        return text.isBlank()
                ? List.of()
                : List.of(
                        new Examined.Sound(
                                document.title().replaceAll("[\\\\/:*?\"<>|]", " ") + ".txt",
                                FileType.TXT,
                                text.getBytes(UTF_8)));
    }

    private Examined.Sound whole(EditionFile file) {
        try {
            return new Examined.Sound(
                    file.name(),
                    FileType.of(file.format()),
                    files.bytes(file.hash()).orElseThrow().getContentAsByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }
}
