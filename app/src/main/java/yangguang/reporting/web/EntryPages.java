package yangguang.reporting.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.journal.RecordRef;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.reporting.AnnualTable;
import yangguang.reporting.AnnualTable.Line;
import yangguang.reporting.AnnualTables;
import yangguang.reporting.HandRecords;
import yangguang.tally.CauseNames;
import yangguang.tally.CountedEntry;
import yangguang.tally.Tally;

/** What stands behind each number of the table. */
@Controller
class EntryPages {
    private static final int A_PAGE = 50;

    private final AnnualTables tables;
    private final HandRecords byHand;
    private final Tally tally;
    private final Extents extents;
    private final Map<String, CauseNames> naming;

    EntryPages(
            AnnualTables tables,
            HandRecords byHand,
            Tally tally,
            Extents extents,
            List<CauseNames> naming) {
        this.tables = tables;
        this.byHand = byHand;
        this.tally = tally;
        this.extents = extents;
        this.naming = naming.stream().collect(toMap(CauseNames::kind, names -> names));
    }

    @GetMapping("/desk/statistics/{year:\\d{4}}/entries/{indicator}")
    Page entries(
            Viewer viewer,
            @PathVariable int year,
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String below,
            @RequestParam(defaultValue = "") String after) {
        var extent = extents.of(viewer, body, below);
        var table =
                tables.table(extent.bodies(), year)
                        .orElseThrow(() -> new NoSuchRecord("table of " + year));
        var line = line(table, indicator);
        var found =
                tally.entries(
                        extent.bodies(),
                        indicator,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        after,
                        A_PAGE);
        boolean mayRecord =
                extent.own()
                        && viewer.has(Role.STATISTICIAN)
                        && byHand.fillable(year).contains(line.cell());
        return Page.of(
                "reporting/entries",
                new EntriesPage(
                        extent,
                        table,
                        line,
                        found.items().isEmpty() ? parts(table, line) : List.of(),
                        named(found.items()),
                        found.next(),
                        mayRecord));
    }

    private static Line line(AnnualTable table, String indicator) {
        return table.lines().stream()
                .filter(line -> !line.row().isHeading())
                .filter(line -> line.cell().indicator().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("row " + indicator));
    }

    private static List<Line> parts(AnnualTable table, Line sum) {
        return sum.cell().parts().stream().map(part -> line(table, part)).toList();
    }

    private List<EntriesPage.Counted> named(List<CountedEntry> entries) {
        var names = new HashMap<RecordRef, String>();
        idsByKind(entries).forEach((kind, ids) -> names.putAll(names(kind, ids)));
        return entries.stream().map(one -> shown(one, names)).toList();
    }

    private static Map<String, Set<Long>> idsByKind(List<CountedEntry> entries) {
        return entries.stream()
                .map(one -> one.entry().cause())
                .collect(groupingBy(RecordRef::kind, mapping(RecordRef::id, toSet())));
    }

    private Map<RecordRef, String> names(String kind, Set<Long> ids) {
        if (!naming.containsKey(kind)) return Map.of();
        return naming.get(kind).names(ids).entrySet().stream()
                .collect(toMap(one -> new RecordRef(kind, one.getKey()), Map.Entry::getValue));
    }

    private EntriesPage.Counted shown(CountedEntry one, Map<RecordRef, String> names) {
        var entry = one.entry();
        var cause = entry.cause();
        var known = naming.get(cause.kind());
        return new EntriesPage.Counted(
                entry.day(),
                entry.amount(),
                extents.nameOf(entry.bodyId()),
                cause.kind(),
                cause.id(),
                names.getOrDefault(cause, ""),
                known == null ? null : known.address(cause.id()));
    }
}
