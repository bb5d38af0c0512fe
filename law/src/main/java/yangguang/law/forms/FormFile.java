package yangguang.law.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangguang.law.forms.Relation.Check;
import yangguang.law.rules.Entry;

/** Reads one form from its file below law/forms. */
final class FormFile {
    private FormFile() {}

    static Form read(String name) {
        return read(Entry.ofFile("forms/" + name + ".yaml"));
    }

    static Form read(Entry file) {
        file.only(
                "id",
                "title",
                "from",
                "to",
                "law",
                "source",
                "certainty",
                "note",
                "tables",
                "relations");
        file.text("source");
        return new Form(
                file.text("id"),
                file.text("title"),
                new Form.Years(file.number("from"), file.has("to") ? file.number("to") : null),
                file.citation("law"),
                file.certainty(),
                file.entries("tables").stream().map(FormFile::table).toList(),
                file.entries("relations").stream().map(FormFile::relation).toList());
    }

    private static Table table(Entry entry) {
        entry.only("id", "title", "rows-head", "cell", "columns", "rows");
        var columns = entry.entries("columns").stream().map(FormFile::column).toList();
        var pattern = entry.text("cell", "{row}");
        return new Table(
                entry.text("id"),
                entry.text("title"),
                entry.text("rows-head", ""),
                columns,
                entry.entries("rows").stream().map(row -> row(row, columns, pattern)).toList());
    }

    private static Column column(Entry entry) {
        entry.only("key", "label", "under");
        return new Column(entry.text("key", ""), entry.text("label"), entry.texts("under"));
    }

    private static Row row(Entry entry, List<Column> columns, String pattern) {
        entry.only("code", "level", "label", "unit", "under", "indicator", "parts");
        var unit = entry.text("unit", "件");
        var cells = new ArrayList<Cell>();
        if (entry.has("indicator")) {
            for (var column : columns) cells.add(cell(entry, column, pattern, unit));
        }
        return new Row(
                entry.text("code"),
                entry.number("level"),
                entry.text("label"),
                unit,
                entry.texts("under"),
                cells);
    }

    private static Cell cell(Entry row, Column column, String pattern, String unit) {
        var indicator = name(pattern, row.text("indicator"), column.key());
        var parts =
                row.texts("parts").stream().map(part -> name(pattern, part, column.key())).toList();
        return new Cell(indicator, row.text("code"), column.key(), parts, unit);
    }

    private static String name(String pattern, String row, String column) {
        return pattern.replace("{row}", row).replace("{column}", column);
    }

    private static Relation relation(Entry entry) {
        entry.only(
                "id",
                "severity",
                "each",
                "when",
                "left",
                "operator",
                "right",
                "basis",
                "message",
                "english");
        return new Relation(
                entry.text("id"),
                entry.read("severity", Severity::named),
                text(entry),
                entry.text("basis"),
                entry.text("message"),
                entry.text("english"),
                check(entry));
    }

    private static Check check(Entry entry) {
        return switch (entry.text("operator")) {
            case "empty" -> new Check.HeadingsEmpty();
            case "filled" -> new Check.CellsFilled();
            case "number" -> new Check.CellsCount();
            default -> new Check.Sides(when(entry), must(entry));
        };
    }

    private static Optional<Comparison> when(Entry entry) {
        return entry.has("when")
                ? Optional.of(entry.read("when", Comparison::read))
                : Optional.empty();
    }

    private static Comparison must(Entry entry) {
        return new Comparison(
                entry.read("left", ExpressionText::read),
                entry.read("operator", Comparison.Operator::named),
                entry.read("right", ExpressionText::read));
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
