package yangguang.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Form;
import yangguang.pages.Choice;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Once;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.reporting.AnnualTables;
import yangguang.reporting.HandEntry;
import yangguang.reporting.HandRecord;
import yangguang.reporting.HandRecords;
import yangguang.reporting.web.HandRecordsPage.Listed;

/** Records by hand: the list, one, a new one, a correction. */
@Controller
@RequestMapping("/desk/statistics")
class HandRecordPages {
    private static final int A_PAGE = 50;

    private final HandRecords records;
    private final AnnualTables tables;
    private final Extents extents;
    private final Once once;
    private final Clock clock;

    HandRecordPages(
            HandRecords records, AnnualTables tables, Extents extents, Once once, Clock clock) {
        this.records = records;
        this.tables = tables;
        this.extents = extents;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/{year:\\d{4}}/records")
    Page list(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String below,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String after) {
        var extent = extents.of(viewer, body, below);
        var labels = labels(extent.bodies(), year);
        var found = records.list(extent.bodies(), year, indicator, after, A_PAGE);
        var listed =
                found.items().stream()
                        .map(
                                one ->
                                        new Listed(
                                                one,
                                                labels.of(one.indicator()),
                                                extents.nameOf(one.bodyId())))
                        .toList();
        return Page.of(
                "reporting/records",
                new HandRecordsPage(
                        extent,
                        year,
                        rows(viewer.bodyId(), year),
                        indicator,
                        listed,
                        found.next(),
                        extent.own() && viewer.has(Role.STATISTICIAN)));
    }

    @GetMapping("/records/{id}")
    Page one(Viewer viewer, @PathVariable long id) {
        var record = records.byId(viewer, id);
        var labels = labels(Set.of(record.bodyId()), record.day().getYear());
        boolean mayCorrect =
                record.stands()
                        && record.bodyId() == viewer.bodyId()
                        && viewer.has(Role.STATISTICIAN);
        return Page.of(
                "reporting/record",
                new HandRecordPage(
                        record,
                        labels.of(record.indicator()),
                        labels.unit(record.indicator()),
                        extents.nameOf(record.bodyId()),
                        mayCorrect));
    }

    @GetMapping("/{year:\\d{4}}/records/new")
    Page blank(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String indicator) {
        viewer.mustHave(Role.STATISTICIAN);
        return Page.of(
                "reporting/record-form",
                form(viewer, year, HandForm.empty(indicator), Problems.none(), null));
    }

    @PostMapping("/{year:\\d{4}}/records")
    Page add(
            Viewer viewer,
            @PathVariable int year,
            @ModelAttribute HandForm typed,
            @RequestParam("_once") String key) {
        viewer.mustHave(Role.STATISTICIAN);
        var problems = Problems.none();
        var entry =
                typed.read(
                        year,
                        LocalDate.now(clock),
                        records.fillable(viewer.bodyId(), year),
                        problems);
        if (entry == null)
            return Page.again("reporting/record-form", form(viewer, year, typed, problems, null));
        var address = once.run(key, () -> address(records.add(viewer, entry)));
        return Page.to(address).saying("reporting.record.added");
    }

    @GetMapping("/records/{id}/correction")
    Page correction(Viewer viewer, @PathVariable long id) {
        viewer.mustHave(Role.STATISTICIAN);
        var old = records.byId(viewer, id);
        return Page.of(
                "reporting/record-form",
                form(viewer, old.day().getYear(), HandForm.of(old), Problems.none(), old));
    }

    @PostMapping("/records/{id}/correction")
    Page correct(
            Viewer viewer,
            @PathVariable long id,
            @ModelAttribute HandForm typed,
            @RequestParam(defaultValue = "") String withdraw,
            @RequestParam("_once") String key) {
        viewer.mustHave(Role.STATISTICIAN);
        var old = records.byId(viewer, id);
        int year = old.day().getYear();
        var problems = Problems.none();
        if (typed.note().isBlank()) problems.add("note", "reporting.problem.note.why");
        var entry =
                withdraw.isEmpty()
                        ? typed.read(
                                year,
                                LocalDate.now(clock),
                                records.fillable(viewer.bodyId(), year),
                                problems)
                        : new HandEntry(old.indicator(), old.day(), null, typed.note().strip());
        if (entry != null && problems.isEmpty()) {
            try {
                var address = once.run(key, () -> replaced(viewer, id, entry));
                return Page.to(address).saying("reporting.record.corrected");
            } catch (TakenBackBefore meanwhile) {
                problems.add("note", "reporting.problem.taken-back");
            }
        }
        return Page.again("reporting/record-form", form(viewer, year, typed, problems, old));
    }

    /** Undoes the key of the form too, so that nothing of the attempt is left. */
    private static final class TakenBackBefore extends RuntimeException {}

    private String replaced(Viewer viewer, long id, HandEntry entry) {
        return address(records.replace(viewer, id, entry).orElseThrow(TakenBackBefore::new));
    }

    private HandFormPage form(
            Viewer viewer, int year, HandForm typed, Problems problems, @Nullable HandRecord old) {
        var extent = extents.of(viewer, "", "");
        var labels = labels(extent.bodies(), year);
        var label = old == null ? "" : labels.of(old.indicator());
        return new HandFormPage(
                extent, year, rows(viewer.bodyId(), year), typed, problems, old, label);
    }

    private List<Choice> rows(long body, int year) {
        var labels = labels(Set.of(body), year);
        return records.fillable(body, year).stream()
                .map(Cell::indicator)
                .map(name -> new Choice(name, labels.of(name) + " " + labels.unit(name)))
                .toList();
    }

    private Labels labels(Set<Long> bodies, int year) {
        var forms = tables.forms(bodies, year);
        if (forms.isEmpty()) throw new NoSuchRecord("table of " + year);
        return new Labels(forms);
    }

    /** What the forms of a year call an indicator. */
    private record Labels(List<Form> forms) {
        String of(String indicator) {
            return known(indicator).map(form -> form.label(indicator)).orElse(indicator);
        }

        String unit(String indicator) {
            return known(indicator)
                    .flatMap(form -> form.cell(indicator))
                    .map(Cell::unit)
                    .orElse("");
        }

        private Optional<Form> known(String indicator) {
            return forms.stream().filter(form -> form.cell(indicator).isPresent()).findFirst();
        }
    }

    private static String address(long id) {
        return "/desk/statistics/records/" + id;
    }
}
