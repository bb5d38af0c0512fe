package yangguang.portal.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedLine;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.reporting.PublishedFigures;
import yangguang.reporting.PublishedTrend;

/** P10 政府信息公开年报: of the body and of all below it, of every year, kept for good. */
@Controller
class AnnualPages {
    private final Scopes scopes;
    private final Menus menus;
    private final Lines lines;
    private final PublishedDocuments documents;
    private final Presentation presentation;
    private final PublishedFigures figures;
    private final PublishedTrend trends;

    AnnualPages(
            Scopes scopes,
            Menus menus,
            Lines lines,
            @Lazy PublishedDocuments documents,
            Presentation presentation,
            PublishedFigures figures,
            PublishedTrend trends) {
        this.scopes = scopes;
        this.menus = menus;
        this.lines = lines;
        this.documents = documents;
        this.presentation = presentation;
        this.figures = figures;
        this.trends = trends;
    }

    @GetMapping({"/annual", "/u/{code}/annual"})
    Page annual(@PathVariable(required = false) @Nullable String code) {
        var menu = menus.of(scopes.of(code, "/annual"));
        return Page.of("portal/annual", page(menu, years(menu.reports())));
    }

    /** The report of the body itself; where it has none of that year, those of the bodies below. */
    @GetMapping({"/annual/{year:\\d{4}}", "/u/{code}/annual/{year:\\d{4}}"})
    Page year(@PathVariable(required = false) @Nullable String code, @PathVariable int year) {
        var menu = menus.of(scopes.of(code, "/annual/" + year));
        var years = years(menu.reports());
        var reports =
                years.stream()
                        .filter(known -> known.year() == year)
                        .findFirst()
                        .orElseThrow(() -> new NoSuchRecord("no report of " + year));
        return own(menu.scope(), reports)
                .map(PublishedLine::indexNumber)
                .map(documents::byIndexNumber)
                .filter(Lookup.Published.class::isInstance)
                .map(Lookup.Published.class::cast)
                .map(found -> report(menu, found, years, year))
                .orElseGet(() -> Page.of("portal/annual", page(menu, List.of(reports))));
    }

    private AnnualPage page(Menu menu, List<AnnualPage.Year> years) {
        var open = menu.reports().stream().map(PublishedLine::id).collect(Collectors.toSet());
        return new AnnualPage(menu.scope(), menu, years, figures.years(open));
    }

    private Page report(Menu menu, Lookup.Published found, List<AnnualPage.Year> years, int year) {
        var body = menu.scope().frame().body();
        var trend =
                body == null ? Optional.<PublishedTrend.Whole>empty() : trends.of(body.id(), year);
        return Page.of(
                "portal/report",
                new ReportPage(
                        menu.scope(),
                        presentation.of(found.document(), found.editions(), true),
                        year,
                        years.stream().map(AnnualPage.Year::year).toList(),
                        trend));
    }

    private static Optional<PublishedLine> own(Scope scope, AnnualPage.Year reports) {
        var body = scope.frame().body();
        return reports.reports().stream()
                .map(Line::document)
                .filter(report -> body != null && report.bodyId() == body.id())
                .findFirst();
    }

    private List<AnnualPage.Year> years(List<PublishedLine> reports) {
        return Reports.byYear(reports).stream()
                .map(year -> new AnnualPage.Year(year.year(), lines.of(year.lines())))
                .toList();
    }
}
