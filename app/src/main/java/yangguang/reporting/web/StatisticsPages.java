package yangguang.reporting.web;

import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.Law;
import yangguang.pages.Page;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.pages.Text;
import yangguang.reporting.AnnualTable;
import yangguang.reporting.AnnualTables;
import yangguang.reporting.web.YearsPage.YearLine;

/** B19 统计: the years, and the table of each. */
@Controller
@RequestMapping("/desk/statistics")
class StatisticsPages {
    private final AnnualTables tables;
    private final Extents extents;
    private final Law law;
    private final Text official;

    StatisticsPages(AnnualTables tables, Extents extents, Law law, Templates templates) {
        this.tables = tables;
        this.extents = extents;
        this.law = law;
        this.official = templates.text(Preferences.STANDARD);
    }

    @GetMapping
    Page years(
            Viewer viewer,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String below) {
        var extent = extents.of(viewer, body, below);
        var years = tables.years(extent.bodies()).stream().map(year -> line(extent, year)).toList();
        return Page.of("reporting/years", new YearsPage(extent, years));
    }

    private YearLine line(Extent extent, int year) {
        return new YearLine(year, tables.table(extent.bodies(), year).orElse(null));
    }

    @GetMapping("/{year:\\d{4}}")
    Page table(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String below,
            @RequestParam(defaultValue = "all") String show) {
        var extent = extents.of(viewer, body, below);
        boolean mayRecord = extent.own() && viewer.has(Role.STATISTICIAN);
        return answer(
                extent,
                year,
                "reporting/table",
                (where, table) -> new TablePage(where, table, show, mayRecord));
    }

    @GetMapping("/{year:\\d{4}}/sheet")
    Page sheet(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String below) {
        return answer(
                extents.of(viewer, body, below),
                year,
                "reporting/sheet",
                (where, table) -> new SheetPage(where, table, official));
    }

    private Page answer(
            Extent extent,
            int year,
            String template,
            BiFunction<Extent, AnnualTable, Object> model) {
        return tables.table(extent.bodies(), year)
                .map(table -> Page.of(template, model.apply(extent, table)))
                .orElseGet(() -> without(extent, year));
    }

    private Page without(Extent extent, int year) {
        var form = law.forms().all().getFirst();
        return Page.of("reporting/without", new NoTablePage(extent, year, form));
    }
}
