package yangguang.law.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yangguang.law.forms.Relation.Check;
import yangguang.law.rules.Citation;
import yangguang.law.rules.Entry;

/**
 * Reads the relations of a form, writing those that are meant for many columns, rows or cells out
 * for each.
 */
final class RelationFile {
    private static final String EACH = "{each}";

    /**
     * A column, row or cell for which a relation is written out.
     *
     * @param key what stands in the place of {each}
     */
    private record Each(String key, String label) {
        static final Each NONE = new Each("", "");

        String in(String text) {
            return text.replace(EACH, key);
        }
    }

    private final List<Table> tables;

    RelationFile(List<Table> tables) {
        this.tables = tables;
    }

    Relation read(Entry entry) {
        entry.only(
                "id",
                "severity",
                "from",
                "over",
                "each",
                "when",
                "left",
                "operator",
                "right",
                "pairs",
                "basis",
                "law",
                "message",
                "english");
        return new Relation(
                entry.text("id"),
                entry.read("severity", Severity::named),
                entry.number("from", 0),
                text(entry),
                entry.text("basis"),
                entry.texts("law").stream().map(Citation::of).toList(),
                entry.text("message"),
                entry.text("english"),
                checks(entry));
    }

    private List<Check> checks(Entry entry) {
        return switch (entry.text("operator")) {
            case "empty" -> List.of(new Check.HeadingsEmpty());
            case "filled" -> List.of(new Check.CellsFilled());
            case "number" -> List.of(new Check.CellsCount());
            case "reserved" -> List.of(new Check.CellsReserved());
            default -> sides(entry);
        };
    }

    private List<Check> sides(Entry entry) {
        var operator = entry.read("operator", Comparison.Operator::named);
        var checks = new ArrayList<Check>();
        for (var each : over(entry)) checks.add(sides(entry, operator, each));
        for (var pair : entry.entries("pairs")) {
            checks.add(sides(pair.only("left", "right"), operator, Each.NONE));
        }
        return checks;
    }

    private static Check.Sides sides(Entry entry, Comparison.Operator operator, Each each) {
        var when =
                entry.has("when")
                        ? Optional.of(entry.read("when", text -> Comparison.read(each.in(text))))
                        : Optional.<Comparison>empty();
        return new Check.Sides(
                each.label(),
                when,
                new Comparison(side(entry, "left", each), operator, side(entry, "right", each)));
    }

    private static Expression side(Entry entry, String key, Each each) {
        return entry.read(key, text -> ExpressionText.read(each.in(text)));
    }

    private List<Each> over(Entry entry) {
        return entry.has("over") ? entry.read("over", this::named) : List.of(Each.NONE);
    }

    /** {@code cells}, {@code columns of requests}, {@code rows of rules}, or names with commas. */
    private List<Each> named(String text) {
        if (text.equals("cells")) return cells().toList();
        var words = text.split(" of ");
        return switch (words[0]) {
            case "columns" -> columns(table(words[1]));
            case "rows" -> rows(table(words[1]));
            default -> Stream.of(text.split(", ")).map(name -> new Each(name, name)).toList();
        };
    }

    private Stream<Each> cells() {
        return tables.stream()
                .flatMap(table -> table.cells().stream())
                .map(cell -> new Each(cell.indicator(), cell.indicator()));
    }

    private static List<Each> columns(Table table) {
        return table.columns().stream()
                .map(column -> new Each(column.key(), table.head(column)))
                .toList();
    }

    private static List<Each> rows(Table table) {
        return table.rows().stream()
                .filter(row -> !row.isHeading())
                .map(row -> new Each(row.key(), row.label()))
                .toList();
    }

    private Table table(String id) {
        return tables.stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + id));
    }

    private static String text(Entry entry) {
        var condition = entry.has("when") ? entry.text("when") + " ⇒ " : "";
        return entry.has("left")
                ? condition
                        + String.join(
                                " ",
                                entry.text("left"),
                                entry.text("operator"),
                                entry.text("right"))
                : entry.text("each") + " " + entry.text("operator");
    }
}
