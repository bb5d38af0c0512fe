package yangguang.reporting;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yangguang.law.forms.Figures;
import yangguang.law.forms.Finding;
import yangguang.law.forms.Form;
import yangguang.law.forms.Row;
import yangguang.law.forms.Table;
import yangguang.reporting.AnnualTable.Figure;
import yangguang.reporting.AnnualTable.Group;
import yangguang.reporting.AnnualTable.Line;
import yangguang.reporting.AnnualTable.Part;

/** Lays figures and findings into the tables of a form. */
final class FilledForm {
    private final Form form;
    private final Figures figures;
    private final List<Finding> findings;
    private final Map<String, List<Finding>> byFirstCell;

    FilledForm(Form form, Figures figures) {
        this.form = form;
        this.figures = figures;
        this.findings = form.check(figures);
        this.byFirstCell =
                findings.stream()
                        .filter(finding -> !isAboutBlanks(finding, figures.now()))
                        .collect(groupingBy(finding -> firstCell(finding, form)));
    }

    AnnualTable table() {
        return new AnnualTable(
                form, figures.year(), form.tables().stream().map(this::part).toList(), findings);
    }

    private Part part(Table table) {
        var lines = new ArrayList<Line>();
        List<String> above = List.of();
        for (var row : table.rows()) {
            lines.add(line(row, above));
            above = row.under();
        }
        var here =
                table.cells().stream()
                        .flatMap(cell -> findings(cell.indicator()).stream())
                        .toList();
        return new Part(table, Heads.of(table, figures.year()), lines, here);
    }

    private Line line(Row row, List<String> above) {
        var figures =
                row.cells().stream()
                        .map(cell -> cell.indicator())
                        .map(
                                name ->
                                        new Figure(
                                                form.cell(name).orElseThrow(),
                                                form.label(name),
                                                this.figures.now().get(name),
                                                this.figures.lastYear().get(name),
                                                findings(name)))
                        .toList();
        return new Line(row, begun(row.under(), above), figures);
    }

    private List<Finding> findings(String indicator) {
        return byFirstCell.getOrDefault(indicator, List.of());
    }

    /** The heads of a row under which the row above does not stand. */
    private static List<Group> begun(List<String> under, List<String> above) {
        var begun = new ArrayList<Group>();
        for (int level = 0; level < under.size(); level++) {
            boolean goesOn =
                    level < above.size()
                            && under.subList(0, level + 1).equals(above.subList(0, level + 1));
            if (!goesOn) begun.add(new Group(under.get(level), level));
        }
        return begun;
    }

    /** The first of its cells that the form prints; a heading or a cell beside it else. */
    private static String firstCell(Finding finding, Form form) {
        return finding.cells().stream()
                .filter(name -> form.cell(name).isPresent())
                .findFirst()
                .orElse(finding.cells().getFirst());
    }

    /** What says of blank cells that they are blank; each of them says so itself. */
    private static boolean isAboutBlanks(Finding finding, Map<String, @Nullable BigDecimal> now) {
        return finding.cells().stream().allMatch(cell -> now.get(cell) == null);
    }
}
