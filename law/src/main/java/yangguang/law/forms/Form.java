package yangguang.law.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yangguang.law.codes.RegionCode;
import yangguang.law.forms.Relation.Check;
import yangguang.law.rules.Certainty;
import yangguang.law.rules.Citation;

/** 法定统计表: a statutory form of certain years, its tables and the relations between its cells. */
public final class Form {
    private static final Pattern PLACE =
            Pattern.compile("^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\\d+[.．、])\\s*");

    private final Head head;
    private final List<Table> tables;
    private final List<Beside> beside;
    private final List<Relation> relations;
    private final List<Cell> cells;
    private final List<Row> headings;
    private final Map<String, Cell> byIndicator = new LinkedHashMap<>();
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

    /**
     * @param regions region codes, or their first digits, of those who report in it; none if all do
     */
    record Head(
            String id,
            String title,
            Years years,
            List<String> regions,
            Citation law,
            Certainty certainty) {}

    /** A figure that relations need and the form does not print. */
    record Beside(String label, Cell cell) {}

    Form(Head head, List<Table> tables, List<Beside> beside, List<Relation> relations) {
        this.head = head;
        this.tables = List.copyOf(tables);
        this.beside = List.copyOf(beside);
        this.relations = List.copyOf(relations);
        this.cells = tables.stream().flatMap(table -> table.cells().stream()).toList();
        this.headings =
                tables.stream()
                        .flatMap(table -> table.rows().stream())
                        .filter(Row::isHeading)
                        .toList();
        cells.forEach(cell -> byIndicator.put(cell.indicator(), cell));
        tables.forEach(this::label);
        beside.forEach(one -> labels.put(one.cell().indicator(), one.label()));
    }

    private void label(Table table) {
        for (var row : table.rows()) {
            if (row.isHeading()) labels.put(row.code(), row.label());
            for (int place = 0; place < row.cells().size(); place++) {
                labels.put(
                        row.cells().get(place).indicator(),
                        table.label(row, table.columns().get(place)));
            }
        }
    }

    /**
     * Every relation that does not hold, in the order of the form. See {@link Figures} on blank and
     * unknown.
     */
    public List<Finding> check(Figures figures) {
        var findings = new ArrayList<Finding>();
        for (var relation : relations) {
            if (figures.year() < relation.from()) continue;
            for (var check : relation.checks()) {
                find(relation, check, figures)
                        .map(one -> figures.printed() ? one : one.doubtful())
                        .ifPresent(findings::add);
            }
        }
        return List.copyOf(findings);
    }

    private Optional<Finding> find(Relation relation, Check check, Figures figures) {
        var sides =
                check instanceof Check.Sides compared
                        ? Optional.of(compared)
                        : Optional.<Check.Sides>empty();
        var sentence = new Sentence(relation, figures, labels, sides);
        return switch (check) {
            case Check.Sides compared -> compare(compared, figures, sentence);
            case Check.HeadingsEmpty _ -> sentence.about(headingsWithFigure(figures));
            case Check.CellsFilled _ -> sentence.about(blankCells(figures));
            case Check.CellsCount _ -> sentence.about(impossibleCells(figures));
            case Check.CellsReserved _ -> sentence.about(cellsOfOthers(figures));
        };
    }

    private static Optional<Finding> compare(
            Check.Sides sides, Figures figures, Sentence sentence) {
        var must = sides.must();
        if (sides.when().isPresent() && !sides.when().get().holds(figures)) return Optional.empty();
        var left = must.left().in(figures);
        if (!left.known()) return Optional.empty();
        var right = must.right().in(figures);
        boolean nothingFilled = left.blank() && right.blank() && sides.when().isEmpty();
        if (!right.known() || nothingFilled || must.holds(left, right)) return Optional.empty();
        return Optional.of(sentence.about(sides, left, right));
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
                .filter(name -> figures.now().get(name) == null && figures.now().containsKey(name))
                .toList();
    }

    private List<String> impossibleCells(Figures figures) {
        return cells.stream()
                .filter(cell -> isImpossible(cell, figures.now().get(cell.indicator())))
                .map(Cell::indicator)
                .toList();
    }

    private List<String> cellsOfOthers(Figures figures) {
        if (figures.ruleMaking() != RuleMaking.NO) return List.of();
        return cells.stream()
                .filter(Cell::reserved)
                .map(Cell::indicator)
                .filter(name -> isMoreThanZero(figures.now().get(name)))
                .toList();
    }

    private static boolean isMoreThanZero(@Nullable BigDecimal value) {
        return value != null && value.signum() != 0;
    }

    private static boolean isImpossible(Cell cell, @Nullable BigDecimal value) {
        if (value == null) return false;
        boolean whole = value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0;
        boolean tooSmall = value.signum() < 0 && !cell.signed();
        return tooSmall || !(whole || cell.isMoney());
    }

    /** Such as STAT-2014. */
    public String id() {
        return head.id();
    }

    public String title() {
        return head.title();
    }

    public Years years() {
        return head.years();
    }

    /** The notice that prescribes it. */
    public Citation law() {
        return head.law();
    }

    public Certainty certainty() {
        return head.certainty();
    }

    /** Whether it is reported in the whole country. */
    public boolean isNational() {
        return head.regions().isEmpty();
    }

    /** Whether it is a form of that region alone. */
    boolean isOf(RegionCode region) {
        return head.regions().stream().anyMatch(region.value()::startsWith);
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

    /** Figures that relations need and the form does not print. */
    public List<Cell> beside() {
        return beside.stream().map(Beside::cell).toList();
    }

    public Optional<Cell> cell(String indicator) {
        return Optional.ofNullable(byIndicator.get(indicator));
    }

    /** The label of a figure without its place in the form, such as （一） or 1. */
    public String name(String indicator) {
        return bare(label(indicator));
    }

    /** A label without the place that it begins with. */
    public static String bare(String label) {
        return PLACE.matcher(label).replaceFirst("");
    }

    /** The label of an indicator as printed; with its column where the table has several. */
    public String label(String indicator) {
        return labels.getOrDefault(indicator, indicator);
    }
}
