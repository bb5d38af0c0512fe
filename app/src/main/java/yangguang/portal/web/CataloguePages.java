package yangguang.portal.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.documents.PublishedDocuments;
import yangguang.law.catalogue.Category;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;

/** P3 法定主动公开内容: the categories, what stands in each, and everything by date. */
@Controller
class CataloguePages {
    private static final int PART = 30;

    private final Scopes scopes;
    private final Menus menus;
    private final Shelves shelves;
    private final Lines lines;
    private final PublishedDocuments documents;

    CataloguePages(
            Scopes scopes,
            Menus menus,
            Shelves shelves,
            Lines lines,
            @Lazy PublishedDocuments documents) {
        this.scopes = scopes;
        this.menus = menus;
        this.shelves = shelves;
        this.lines = lines;
        this.documents = documents;
    }

    @GetMapping({"/catalogue", "/u/{code}/catalogue"})
    Page catalogue(@PathVariable(required = false) @Nullable String code) {
        var menu = menus.of(scopes.of(code, "/catalogue"));
        return Page.of(
                "portal/catalogue",
                new CataloguePage(menu.scope(), menu, CataloguePage.Group.of(menu.shelves())));
    }

    @GetMapping({"/catalogue/{category}", "/u/{code}/catalogue/{category}"})
    Page category(
            @PathVariable(required = false) @Nullable String code,
            @PathVariable String category,
            @RequestParam(required = false) @Nullable String after) {
        var known =
                shelves.category(category)
                        .orElseThrow(() -> new NoSuchRecord("no category " + category));
        return list(scopes.of(code, "/catalogue/" + category), known, after);
    }

    @GetMapping({"/newest", "/u/{code}/newest"})
    Page newest(
            @PathVariable(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String after) {
        return list(scopes.of(code, "/newest"), null, after);
    }

    private Page list(Scope scope, @Nullable Category category, @Nullable String after) {
        var part =
                documents.newest(
                        scope.bodies(), category == null ? null : category.code(), after, PART);
        return Page.of(
                "portal/list",
                new ListPage(
                        scope,
                        menus.of(scope),
                        category,
                        lines.of(part.items()),
                        part.next(),
                        after == null));
    }
}
