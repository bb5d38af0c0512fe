package yangguang.portal.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.bodies.Body;
import yangguang.catalogue.CatalogueColumns;
import yangguang.catalogue.Remark;
import yangguang.catalogue.StandardCatalogue;
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
    private final CatalogueColumns columns;
    private final StandardCatalogue standard;

    CataloguePages(
            Scopes scopes,
            Menus menus,
            Shelves shelves,
            Lines lines,
            @Lazy PublishedDocuments documents,
            CatalogueColumns columns,
            StandardCatalogue standard) {
        this.scopes = scopes;
        this.menus = menus;
        this.shelves = shelves;
        this.lines = lines;
        this.documents = documents;
        this.columns = columns;
        this.standard = standard;
    }

    @GetMapping({"/catalogue", "/u/{code}/catalogue"})
    Page catalogue(@PathVariable(required = false) @Nullable String code) {
        var menu = menus.of(scopes.of(code, "/catalogue"));
        var body = menu.scope().frame().body();
        return Page.of(
                "portal/catalogue",
                new CataloguePage(
                        menu.scope(),
                        menu,
                        CataloguePage.Group.of(menu.shelves()),
                        remarks(menu.scope()),
                        body != null && !standard.fields(body.id()).isEmpty()));
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

    /** The standard catalogue of a body; the whole site shows that of the body on top. */
    @GetMapping({"/catalogue/fields", "/u/{code}/catalogue/fields"})
    Page fields(@PathVariable(required = false) @Nullable String code) {
        var menu = menus.of(scopes.of(code, "/catalogue/fields"));
        return Page.of(
                "portal/fields",
                new StandardFieldsPage(
                        menu.scope(),
                        menu,
                        standard.fields(owner(menu.scope()).id()).stream()
                                .map(
                                        one ->
                                                new StandardFieldsPage.Row(
                                                        standard.name(one.field()), one))
                                .toList()));
    }

    @GetMapping({"/catalogue/fields/{field}", "/u/{code}/catalogue/fields/{field}"})
    Page field(@PathVariable(required = false) @Nullable String code, @PathVariable String field) {
        var menu = menus.of(scopes.of(code, "/catalogue/fields/" + field));
        var items = standard.items(owner(menu.scope()).id(), field);
        if (items.isEmpty()) throw new NoSuchRecord("no field " + field);
        return Page.of(
                "portal/field",
                new StandardFieldPage(
                        menu.scope(),
                        menu,
                        standard.name(field),
                        items,
                        standard.documents(items)));
    }

    private static Body owner(Scope scope) {
        var body = scope.frame().body();
        if (body == null) throw new NoSuchRecord("no body yet");
        return body;
    }

    private Map<String, Remark> remarks(Scope scope) {
        var body = scope.frame().body();
        return scope.isWhole() || body == null ? Map.of() : columns.remarks(body.id());
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
                        after == null,
                        category == null || !part.items().isEmpty()
                                ? null
                                : remarks(scope).get(category.code())));
    }
}
