package yangguang.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.documents.Lookup;
import yangguang.documents.PublicRelations;
import yangguang.documents.PublishedDocument;
import yangguang.law.Law;
import yangguang.law.catalogue.Catalogue;
import yangguang.law.catalogue.Genre;
import yangguang.portal.Article;
import yangguang.portal.Frame;
import yangguang.portal.Frames;
import yangguang.registers.ShownEntries;

/** Sets a document for its page. */
@Component
class Presentation {
    private static final int DESCRIPTION = 120;

    private final Catalogue law;
    private final Bodies bodies;
    private final Frames frames;
    private final ShownEntries entries;
    private final PublicRelations relations;

    Presentation(
            Law law,
            Bodies bodies,
            Frames frames,
            ShownEntries entries,
            @Lazy PublicRelations relations) {
        this.law = law.catalogue();
        this.bodies = bodies;
        this.frames = frames;
        this.entries = entries;
        this.relations = relations;
    }

    DocumentPage of(PublishedDocument document, List<Lookup.Edition> editions, boolean newest) {
        var line = document.line();
        var frame = frames.of(line.address());
        return new DocumentPage(
                frame,
                document,
                bodies.byId(line.bodyId()).orElse(null),
                law.category(line.category()).orElse(null),
                genre(line.genre()),
                Phrases.of(line.title()),
                Typeset.of(document.html(), line.title()),
                editions,
                newest,
                entries.naming(line.id()),
                relations.of(line.id()),
                article(document, frame));
    }

    private @Nullable String genre(@Nullable String code) {
        return code == null ? null : law.genre(code).map(Genre::label).orElse(code);
    }

    private static Article article(PublishedDocument document, Frame frame) {
        var line = document.line();
        return new Article(
                line.title(),
                frame.minute(line.publishedAt()),
                document.issuer(),
                description(document));
    }

    private static String description(PublishedDocument document) {
        if (!document.summary().isBlank()) return document.summary();
        String text = document.text().strip();
        return text.length() <= DESCRIPTION ? text : text.substring(0, DESCRIPTION) + "…";
    }
}
