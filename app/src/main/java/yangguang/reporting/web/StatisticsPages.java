package yangguang.reporting.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Recording recording;
    private final Extents extents;
    private final Law law;
    private final Text official;

    StatisticsPages(
            AnnualTables tables,
            Recording recording,
            Extents extents,
            Law law,
            Templates templates) {
        this.tables = tables;
        this.recording = recording;
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
        var years =
                tables.years(extent.bodies()).stream()
                        .flatMap(year -> lines(extent, year).stream())
                        .toList();
        return Page.of(
                "reporting/years",
                new YearsPage(extent, years, extent.own() && viewer.has(Role.APPROVER)));
    }

    private List<YearLine> lines(Extent extent, int year) {
        var forms = tables.tables(extent.bodies(), year);
        return forms.isEmpty()
                ? List.of(new YearLine(year, null))
                : forms.stream().map(form -> new YearLine(year, form)).toList();
    }

    @GetMapping("/{year:\\d{4}}")
    Page table(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String below,
            @RequestParam(defaultValue = "all") String show) {
        var extent = extents.of(viewer, body, below);
        return answer(
                extent,
                year,
                "reporting/table",
                (where, forms) ->
                        new TablePage(
                                where,
                                forms,
                                show,
                                tables.filed(where.bodies(), year).orElse(null),
                                NotHeld.of(viewer, where, tables, List.of(year)),
                                filling(viewer, where, forms)));
    }

    /** Where each blank figure of the viewer's own body is recorded. */
    private Map<String, String> filling(Viewer viewer, Extent extent, List<AnnualTable> forms) {
        var filling = new HashMap<String, String>();
        if (!extent.own()) return filling;
        for (var form : forms) {
            for (var figure : form.figures()) {
                if (!figure.isBlank()) continue;
                recording
                        .address(viewer, figure.cell(), form.year())
                        .ifPresent(where -> filling.put(figure.cell().indicator(), where));
            }
        }
        return filling;
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
                (where, forms) -> new SheetPage(where, forms, official));
    }

    private Page answer(
            Extent extent,
            int year,
            String template,
            BiFunction<Extent, List<AnnualTable>, Object> model) {
        var forms = tables.tables(extent.bodies(), year);
        return forms.isEmpty()
                ? without(extent, year)
                : Page.of(template, model.apply(extent, forms));
    }

    private Page without(Extent extent, int year) {
        var first = law.forms().all().getFirst();
        return Page.of("reporting/without", new NoTablePage(extent, year, first));
    }
}
