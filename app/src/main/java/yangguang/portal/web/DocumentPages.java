package yangguang.portal.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import yangguang.bodies.Bodies;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedLine;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.portal.Frames;

/** P4 信息详情 with its earlier editions, and P7, what stays after withdrawal. */
@Controller
@RequestMapping("/i/{publisher}/{serial}")
class DocumentPages {
    private final PublishedDocuments documents;
    private final Bodies bodies;
    private final Frames frames;
    private final Presentation presentation;

    DocumentPages(
            @Lazy PublishedDocuments documents,
            Bodies bodies,
            Frames frames,
            Presentation presentation) {
        this.documents = documents;
        this.bodies = bodies;
        this.frames = frames;
        this.presentation = presentation;
    }

    @GetMapping
    Page document(@PathVariable String publisher, @PathVariable String serial) {
        var indexNumber = publisher + "/" + serial;
        return switch (documents.byIndexNumber(indexNumber)) {
            case Lookup.Published(var document, var editions) ->
                    Page.of("portal/document", presentation.of(document, editions, true));
            case Lookup.Withdrawn withdrawn -> tombstone(withdrawn);
            case Lookup.Unknown() -> throw new NoSuchRecord("no document " + indexNumber);
        };
    }

    @GetMapping("/editions/{number}")
    Page edition(
            @PathVariable String publisher, @PathVariable String serial, @PathVariable int number) {
        var indexNumber = publisher + "/" + serial;
        return switch (documents.byIndexNumber(indexNumber)) {
            case Lookup.Published(var newest, var editions) -> {
                if (newest.edition() == number) yield Page.to(newest.line().address());
                var earlier =
                        documents
                                .edition(indexNumber, number)
                                .orElseThrow(() -> new NoSuchRecord("no such edition"));
                yield Page.of("portal/document", presentation.of(earlier, editions, false));
            }
            case Lookup.Withdrawn withdrawn -> tombstone(withdrawn);
            case Lookup.Unknown() -> throw new NoSuchRecord("no document " + indexNumber);
        };
    }

    /** What the newest edition changed. */
    @GetMapping("/changes")
    Page changes(@PathVariable String publisher, @PathVariable String serial) {
        var indexNumber = publisher + "/" + serial;
        return switch (documents.byIndexNumber(indexNumber)) {
            case Lookup.Published(var newest, var editions) -> {
                if (editions.size() < 2) yield Page.to(newest.line().address());
                var older = editions.get(1);
                var before =
                        documents
                                .edition(indexNumber, older.number())
                                .orElseThrow(() -> new NoSuchRecord("no such edition"));
                yield Page.of(
                        "portal/changes",
                        new ChangesPage(
                                frames.of(newest.line().address() + "/changes"),
                                newest.line(),
                                Phrases.of(newest.line().title()),
                                editions.getFirst(),
                                older,
                                Changes.between(before.html(), newest.html())));
            }
            case Lookup.Withdrawn withdrawn -> tombstone(withdrawn);
            case Lookup.Unknown() -> throw new NoSuchRecord("no document " + indexNumber);
        };
    }

    private Page tombstone(Lookup.Withdrawn withdrawn) {
        var page =
                new Tombstone(
                        frames.of("/i/" + withdrawn.indexNumber()),
                        withdrawn,
                        bodies.byId(withdrawn.bodyId()).orElse(null),
                        Phrases.of(withdrawn.title()),
                        successor(withdrawn.successor()).orElse(null));
        return Page.of("portal/tombstone", page, HttpStatus.GONE);
    }

    private Optional<PublishedLine> successor(@Nullable String indexNumber) {
        if (indexNumber == null) return Optional.empty();
        return switch (documents.byIndexNumber(indexNumber)) {
            case Lookup.Published(var document, var _) -> Optional.of(document.line());
            case Lookup.Withdrawn _ -> Optional.empty();
            case Lookup.Unknown() -> Optional.empty();
        };
    }
}
