package yangguang.portal.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedDocument;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedLine;
import yangguang.law.catalogue.Category;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;

/**
 * 自助查阅机 at a reading point (K1, K2): large tiles, lists by the page, a document to take along by
 * its code. It goes back to the beginning by itself, and remembers nobody.
 */
@Controller
public class KioskPages {
    private static final int ON_PAGE = 6;
    private static final int PAGES = 20;
    private static final int TILES = 4;
    private static final int TITLES = 5;

    private final Scopes scopes;
    private final Shelves shelves;
    private final PublishedDocuments documents;

    KioskPages(Scopes scopes, Shelves shelves, @Lazy PublishedDocuments documents) {
        this.scopes = scopes;
        this.shelves = shelves;
        this.documents = documents;
    }

    /**
     * The beginning: what most is looked for, hours and address.
     *
     * @param shelves the fullest categories
     */
    public record StartPage(Scope scope, List<Shelf> shelves) {}

    @GetMapping({"/kiosk", "/u/{code}/kiosk"})
    Page start(@PathVariable(required = false) @Nullable String code) {
        var scope = scopes.of(code, "/kiosk");
        var fullest =
                shelves.of(scope).stream()
                        .filter(shelf -> !shelf.isEmpty())
                        .sorted(Comparator.comparing(Shelf::documents).reversed())
                        .limit(TILES)
                        .toList();
        return Page.of("portal/kiosk", new StartPage(scope, fullest));
    }

    /** What stands there while nobody touches it. */
    public record TitlesPage(Scope scope, List<PublishedLine> lines) {}

    @GetMapping({"/kiosk/titles", "/u/{code}/kiosk/titles"})
    Page titles(@PathVariable(required = false) @Nullable String code) {
        var scope = scopes.of(code, "/kiosk/titles");
        return Page.of(
                "portal/kiosk-titles",
                new TitlesPage(
                        scope, documents.newest(scope.bodies(), null, null, TITLES).items()));
    }

    /**
     * Some lines.
     *
     * @param category null for all
     * @param at the address of the first such page, without its number
     * @param number of this page, from 1
     */
    public record ListPage(
            Scope scope,
            @Nullable Category category,
            List<PublishedLine> lines,
            String at,
            int number,
            boolean last) {}

    @GetMapping({"/kiosk/newest/{number:[1-9]\\d?}", "/u/{code}/kiosk/newest/{number:[1-9]\\d?}"})
    Page newest(@PathVariable(required = false) @Nullable String code, @PathVariable int number) {
        return list(scopes.of(code, "/kiosk/newest/" + number), null, "/kiosk/newest/", number);
    }

    @GetMapping({
        "/kiosk/catalogue/{category}/{number:[1-9]\\d?}",
        "/u/{code}/kiosk/catalogue/{category}/{number:[1-9]\\d?}"
    })
    Page category(
            @PathVariable(required = false) @Nullable String code,
            @PathVariable String category,
            @PathVariable int number) {
        var known =
                shelves.category(category)
                        .orElseThrow(() -> new NoSuchRecord("no category " + category));
        String at = "/kiosk/catalogue/" + known.code() + "/";
        return list(scopes.of(code, at + number), known, at, number);
    }

    private Page list(Scope scope, @Nullable Category category, String at, int number) {
        String code = category == null ? null : category.code();
        var all = documents.newest(scope.bodies(), code, null, ON_PAGE * PAGES).items();
        var lines = all.stream().skip((number - 1L) * ON_PAGE).limit(ON_PAGE).toList();
        if (lines.isEmpty() && number > 1) throw new NoSuchRecord("no page " + number);
        return Page.of(
                "portal/kiosk-list",
                new ListPage(
                        scope,
                        category,
                        lines,
                        scope.at(at),
                        number,
                        all.size() <= number * ON_PAGE));
    }

    /**
     * A document.
     *
     * @param asks whether it asks if somebody is still there
     */
    public record ReadingPage(Scope scope, PublishedDocument document, boolean asks) {
        public String at() {
            return scope.at("/kiosk" + document.line().address());
        }
    }

    @GetMapping({
        "/kiosk/i/{publisher}/{serial}",
        "/u/{code}/kiosk/i/{publisher}/{serial}",
    })
    Page read(
            @PathVariable(required = false) @Nullable String code,
            @PathVariable String publisher,
            @PathVariable String serial) {
        return document(code, publisher + "/" + serial, false);
    }

    /** 还在看吗: some seconds, and then the beginning. */
    @GetMapping({
        "/kiosk/i/{publisher}/{serial}/still",
        "/u/{code}/kiosk/i/{publisher}/{serial}/still",
    })
    Page still(
            @PathVariable(required = false) @Nullable String code,
            @PathVariable String publisher,
            @PathVariable String serial) {
        return document(code, publisher + "/" + serial, true);
    }

    private Page document(@Nullable String code, String indexNumber, boolean asks) {
        var scope = scopes.of(code, "/kiosk/i/" + indexNumber);
        if (documents.byIndexNumber(indexNumber)
                instanceof Lookup.Published(PublishedDocument document, var _))
            return Page.of("portal/kiosk-read", new ReadingPage(scope, document, asks));
        throw new NoSuchRecord("no document " + indexNumber);
    }
}
