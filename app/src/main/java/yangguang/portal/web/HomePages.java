package yangguang.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.documents.PublishedDocuments;
import yangguang.pages.Page;
import yangguang.registers.ShownEntries;

/** P1 专栏首页 and P13 单位页, which is the same in small, and 单位一览. */
@Controller
class HomePages {
    private static final int NEWEST = 10;

    private final Scopes scopes;
    private final Menus menus;
    private final Lines lines;
    private final Bodies bodies;
    private final PublishedDocuments documents;
    private final ShownEntries entries;

    HomePages(
            Scopes scopes,
            Menus menus,
            Lines lines,
            Bodies bodies,
            @Lazy PublishedDocuments documents,
            ShownEntries entries) {
        this.scopes = scopes;
        this.menus = menus;
        this.lines = lines;
        this.bodies = bodies;
        this.documents = documents;
        this.entries = entries;
    }

    @GetMapping({"/", "/u/{code}"})
    Page home(@PathVariable(required = false) @Nullable String code) {
        var scope = scopes.of(code, "");
        var newest = documents.newest(scope.bodies(), null, null, NEWEST).items();
        var below = below(scope);
        return Page.of(
                "portal/home",
                new HomePage(
                        scope,
                        menus.of(scope),
                        lines.of(newest),
                        entries.shelves(scope.bodies()),
                        below));
    }

    @GetMapping("/units")
    Page units() {
        var scope = scopes.of(null, "/units");
        var top = bodies.root().map(List::of).orElse(List.of());
        return Page.of("portal/units", new UnitsPage(scope, top, UnitsPage.Group.of(below(scope))));
    }

    private List<Body> below(Scope scope) {
        var body = scope.frame().body();
        return body == null ? List.of() : bodies.children(body.id());
    }
}
