package yangguang.law.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yangguang.law.forms.Relation.Check;
import yangguang.law.rules.Certainty;
import yangguang.law.rules.Citation;

/** 法定统计表: a statutory form of certain years, its tables and the relations between its cells. */
public final class Form {
    private final String id;
    private final String title;
    private final Years years;
    private final Citation law;
    private final Certainty certainty;
    private final List<Table> tables;
    private final List<Relation> relations;
    private final List<Cell> cells;
    private final List<Row> headings;
    private final Map<String, String> labels = new LinkedHashMap<>();

    /**
     * @param from the first year reported in this form
     * @param to the last, null while it is in use
     */
    public record Years(int from, @Nullable Integer to) {
        public boolean contain(int year) {
            return year >= from && (to == null || year <= to);
        }
    }

    Form(
            String id,
            String title,
            Years years,
            Citation law,
            Certainty certainty,
            List<Table> tables,
            List<Relation> relations) {
        this.id = id;
        this.title = title;
        this.years = years;
        this.law = law;
        this.certainty = certainty;
        this.tables = List.copyOf(tables);
        this.relations = List.copyOf(relations);
        var rows = tables.stream().flatMap(table -> table.rows().stream()).toList();
        this.cells = rows.stream().flatMap(row -> row.cells().stream()).toList();
        this.headings = rows.stream().filter(Row::isHeading).toList();
        rows.forEach(this::label);
    }

    private void label(Row row) {
        if (row.isHeading()) labels.put(row.code(), row.label());
        for (var cell : row.cells()) labels.put(cell.indicator(), row.label());
    }

    /**
     * Every relation that does not hold for a table on its own. See {@link Figures} on blank and
     * unknown.
     */
    public List<Finding> check(Map<String, @Nullable BigDecimal> figures) {
        return check(Figures.of(figures));
    }

    /** Every relation that does not hold, in the order of the form. */
    public List<Finding> check(Figures figures) {
        var findings = new ArrayList<Finding>();
        for (var relation : relations) {
            switch (relation.check()) {
                case Check.Sides sides -> compare(relation, sides, figures, findings);
                case Check.HeadingsEmpty _ ->
                        list(relation, headingsWithFigure(figures), figures, findings);
                case Check.CellsFilled _ -> list(relation, blankCells(figures), figures, findings);
                case Check.CellsCount _ ->
                        list(relation, impossibleCells(figures), figures, findings);
            }
        }
        return findings;
    }

    private void compare(
            Relation relation, Check.Sides sides, Figures figures, List<Finding> findings) {
        var must = sides.must();
        if (sides.when().isPresent() && !sides.when().get().holds(figures)) return;
        var left = must.left().in(figures);
        var right = must.right().in(figures);
        boolean undecided = !left.known() || !right.known();
        boolean nothingFilled = left.blank() && right.blank() && sides.when().isEmpty();
        if (undecided || nothingFilled || must.holds(left, right)) return;
        findings.add(new Sentence(relation, figures, labels).about(must, left, right));
    }

    private void list(
            Relation relation, List<String> cells, Figures figures, List<Finding> findings) {
        if (!cells.isEmpty()) {
            findings.add(new Sentence(relation, figures, labels).about(cells));
        }
    }

    private List<String> headingsWithFigure(Figures figures) {
        return headings.stream()
                .map(Row::code)
                .filter(code -> figures.now().get(code) != null)
                .toList();
    }

    private List<String> blankCells(Figures figures) {
        return cells.stream()
                .map(Cell::indicator)
                .filter(name -> figures.now().containsKey(name) && figures.now().get(name) == null)
                .toList();
    }

    private List<String> impossibleCells(Figures figures) {
        return cells.stream()
                .filter(cell -> isImpossible(cell, figures.now().get(cell.indicator())))
                .map(Cell::indicator)
                .toList();
    }

    private static boolean isImpossible(Cell cell, @Nullable BigDecimal value) {
        if (value == null) return false;
        boolean whole = value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0;
        return value.signum() < 0 || !(whole || cell.isMoney());
    }

    /** Such as STAT-2014. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public Years years() {
        return years;
    }

    /** The notice that prescribes it. */
    public Citation law() {
        return law;
    }

    public Certainty certainty() {
        return certainty;
    }

    public List<Table> tables() {
        return tables;
    }

    public List<Relation> relations() {
        return relations;
    }

    /** All cells in the order of the form. */
    public List<Cell> cells() {
        return cells;
    }

    public Optional<Cell> cell(String indicator) {
        return cells.stream().filter(cell -> cell.indicator().equals(indicator)).findFirst();
    }

    /** The label of the row of an indicator, exactly as printed. */
    public String label(String indicator) {
        return labels.getOrDefault(indicator, indicator);
    }
}
