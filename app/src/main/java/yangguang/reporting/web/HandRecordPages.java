package yangguang.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
        var form = form(year);
        var found = records.list(extent.bodies(), year, indicator, after, A_PAGE);
        var listed =
                found.items().stream()
                        .map(
                                one ->
                                        new Listed(
                                                one,
                                                form.label(one.indicator()),
                                                extents.nameOf(one.bodyId())))
                        .toList();
        return Page.of(
                "reporting/records",
                new HandRecordsPage(
                        extent,
                        year,
                        rows(year),
                        indicator,
                        listed,
                        found.next(),
                        extent.own() && viewer.has(Role.STATISTICIAN)));
    }

    @GetMapping("/records/{id}")
    Page one(Viewer viewer, @PathVariable long id) {
        var record = records.byId(viewer, id);
        var form = form(record.day().getYear());
        boolean mayCorrect =
                record.stands()
                        && record.bodyId() == viewer.bodyId()
                        && viewer.has(Role.STATISTICIAN);
        return Page.of(
                "reporting/record",
                new HandRecordPage(
                        record,
                        form.label(record.indicator()),
                        form.cell(record.indicator()).map(Cell::unit).orElse(""),
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
        var entry = typed.read(year, LocalDate.now(clock), records.fillable(year), problems);
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
                        ? typed.read(year, LocalDate.now(clock), records.fillable(year), problems)
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
        var label = old == null ? "" : form(year).label(old.indicator());
        return new HandFormPage(extent, year, rows(year), typed, problems, old, label);
    }

    private List<Choice> rows(int year) {
        var form = form(year);
        return records.fillable(year).stream()
                .map(
                        cell ->
                                new Choice(
                                        cell.indicator(),
                                        form.label(cell.indicator()) + " " + cell.unit()))
                .toList();
    }

    private Form form(int year) {
        return Optional.of(year)
                .flatMap(tables::formOf)
                .orElseThrow(() -> new NoSuchRecord("table of " + year));
    }

    private static String address(long id) {
        return "/desk/statistics/records/" + id;
    }
}
