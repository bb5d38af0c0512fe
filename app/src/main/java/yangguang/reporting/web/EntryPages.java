package yangguang.reporting.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.journal.RecordRef;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Cell.At;
import yangguang.law.forms.Cell.Source;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Slice;
import yangguang.reporting.AnnualTable;
import yangguang.reporting.AnnualTable.Figure;
import yangguang.reporting.AnnualTables;
import yangguang.tally.CauseNames;
import yangguang.tally.CountedEntry;
import yangguang.tally.Tally;

/** What stands behind each number of the table. */
@Controller
class EntryPages {
    private static final int A_PAGE = 50;

    private final AnnualTables tables;
    private final Recording recording;
    private final Tally tally;
    private final Extents extents;
    private final Map<String, CauseNames> naming;

    EntryPages(
            AnnualTables tables,
            Recording recording,
            Tally tally,
            Extents extents,
            List<CauseNames> naming) {
        this.tables = tables;
        this.recording = recording;
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
        var table = table(extent, year, indicator);
        var figure = table.figure(indicator).orElseThrow();
        var behind = behind(extent.bodies(), figure.cell(), year, after);
        var where =
                extent.own() ? recording.address(viewer, figure.cell(), year).orElse(null) : null;
        return Page.of(
                "reporting/entries",
                new EntriesPage(
                        extent,
                        table,
                        figure,
                        behind.found().items().isEmpty() ? parts(table, figure) : List.of(),
                        behind.standing(),
                        named(behind.found().items()),
                        behind.found().next(),
                        where,
                        tables.said(extent.bodies(), year, indicator).orElse(null)));
    }

    private AnnualTable table(Extent extent, int year, String indicator) {
        return tables.tables(extent.bodies(), year).stream()
                .filter(table -> table.figure(indicator).isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("cell " + indicator + " of " + year));
    }

    private static List<Figure> parts(AnnualTable table, Figure sum) {
        return sum.cell().parts().stream().map(table::figure).flatMap(Optional::stream).toList();
    }

    /**
     * @param standing the day up to which a stock is counted, null for a flow
     */
    private record Behind(Slice<CountedEntry> found, @Nullable LocalDate standing) {}

    /** The entries of the figure itself, or of what is counted for it. */
    private Behind behind(Set<Long> bodies, Cell cell, int year, String after) {
        var own = entries(bodies, Set.of(cell.indicator()), year, after);
        if (!own.items().isEmpty() || cell.isSum()) return new Behind(own, null);
        if (cell.source() instanceof Source.Stock(_, var at)) {
            var day = LocalDate.of(at == At.START ? year - 1 : year, 12, 31);
            return new Behind(tally.standing(bodies, cell.counted(), day, after, A_PAGE), day);
        }
        return new Behind(entries(bodies, cell.counted(), year, after), null);
    }

    private Slice<CountedEntry> entries(
            Set<Long> bodies, Set<String> indicators, int year, String after) {
        return tally.entries(
                bodies,
                indicators,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                after,
                A_PAGE);
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
