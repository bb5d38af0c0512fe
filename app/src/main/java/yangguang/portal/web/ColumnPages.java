package yangguang.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.calendar.CurrentLaw;
import yangguang.documents.PublishedDocuments;
import yangguang.guide.GuideEdition;
import yangguang.guide.Guides;
import yangguang.law.Law;
import yangguang.law.catalogue.Catalogue;
import yangguang.law.catalogue.NationalRule;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;

/** P8 政府信息公开指南 and P9 政府信息公开制度, of the site and of each body. */
@Controller
class ColumnPages {
    private static final int OWN_RULES = 20;

    private final Catalogue law;
    private final Scopes scopes;
    private final Menus menus;
    private final Lines lines;
    private final PublishedDocuments documents;
    private final Guides guides;
    private final CurrentLaw current;
    private final Clock clock;

    ColumnPages(
            Law law,
            Scopes scopes,
            Menus menus,
            Lines lines,
            @Lazy PublishedDocuments documents,
            Guides guides,
            CurrentLaw current,
            Clock clock) {
        this.law = law.catalogue();
        this.scopes = scopes;
        this.menus = menus;
        this.lines = lines;
        this.documents = documents;
        this.guides = guides;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping({"/guide", "/u/{code}/guide"})
    Page guide(@PathVariable(required = false) @Nullable String code) {
        var scope = scopes.of(code, "/guide");
        var body = scope.frame().body();
        return guide(scope, body == null ? null : guides.newest(body.id()).orElse(null), true);
    }

    /** An edition of the guide; earlier ones stay readable. */
    @GetMapping("/u/{code}/guide/editions/{number:\\d{1,6}}")
    Page edition(@PathVariable String code, @PathVariable int number) {
        var scope = scopes.of(code, "/guide/editions/" + number);
        var body = scope.frame().body();
        var edition =
                Optional.ofNullable(body)
                        .flatMap(one -> guides.edition(one.id(), number))
                        .orElseThrow(() -> new NoSuchRecord("no edition " + number));
        boolean newest =
                guides.newest(edition.bodyId()).filter(one -> one.number() == number).isPresent();
        return guide(scope, edition, newest);
    }

    private Page guide(Scope scope, @Nullable GuideEdition edition, boolean newest) {
        var menu = menus.of(scope);
        var body = scope.frame().body();
        return Page.of(
                "portal/guide",
                new GuidePage(
                        menu.scope(),
                        menu,
                        nationalRules().getFirst(),
                        body == null ? null : body.contact(),
                        CataloguePage.Group.of(menu.shelves()),
                        LocalDate.now(clock),
                        edition,
                        newest,
                        body == null ? List.of() : guides.editions(body.id()),
                        RequestPath.on(LocalDate.now(clock), current.now())));
    }

    @GetMapping({"/rules", "/u/{code}/rules"})
    Page rules(@PathVariable(required = false) @Nullable String code) {
        var menu = menus.of(scopes.of(code, "/rules"));
        var scope = menu.scope();
        var own = menu.normative();
        var newest = own.map(shelf -> newest(scope, shelf)).orElse(List.of());
        return Page.of(
                "portal/rules",
                new RulesPage(scope, menu, nationalRules(), own.orElse(null), newest));
    }

    private List<Line> newest(Scope scope, Shelf shelf) {
        var category = shelf.category().code();
        return lines.of(documents.newest(scope.bodies(), category, null, OWN_RULES).items());
    }

    private List<NationalRule> nationalRules() {
        return law.nationalRules(LocalDate.now(clock));
    }
}
