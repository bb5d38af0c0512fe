package yangguang.law.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import yangguang.law.forms.Cell.Source;
import yangguang.law.rules.Entry;

/** Reads one form from its file below law/forms. */
final class FormFile {
    private static final String UNIT = "件";

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
                "regions",
                "law",
                "source",
                "certainty",
                "note",
                "tables",
                "beside",
                "relations");
        file.text("source");
        var tables = file.entries("tables").stream().map(FormFile::table).toList();
        var relations = new RelationFile(tables);
        return new Form(
                new Form.Head(
                        file.text("id"),
                        file.text("title"),
                        new Form.Years(
                                file.number("from"), file.has("to") ? file.number("to") : null),
                        file.texts("regions"),
                        file.citation("law"),
                        file.certainty()),
                tables,
                file.entries("beside").stream().map(FormFile::beside).toList(),
                file.entries("relations").stream().map(relations::read).toList());
    }

    private static Table table(Entry entry) {
        entry.only("id", "section", "title", "rows-head", "unit-head", "cell", "columns", "rows");
        var columns = entry.entries("columns");
        columns.forEach(
                column ->
                        column.only(
                                "key", "label", "under", "unit", "signed", "parts", "running",
                                "stock", "at"));
        var pattern = entry.text("cell", "{row}");
        return new Table(
                entry.text("id"),
                entry.text("section", ""),
                entry.text("title"),
                entry.text("rows-head", ""),
                entry.text("unit-head", ""),
                columns.stream().map(FormFile::column).toList(),
                entry.entries("rows").stream().map(row -> row(row, columns, pattern)).toList());
    }

    private static Column column(Entry entry) {
        return new Column(entry.text("key", ""), entry.text("label"), entry.texts("under"));
    }

    private static Row row(Entry entry, List<Entry> columns, String pattern) {
        entry.only(
                "code",
                "level",
                "label",
                "unit",
                "under",
                "indicator",
                "indicators",
                "parts",
                "counts",
                "stock",
                "at",
                "only");
        var cells = new ArrayList<Cell>();
        if (entry.has("indicator")) {
            for (int place = 0; place < columns.size(); place++) {
                cells.add(new CellFile(entry, columns, place, pattern).read());
            }
        }
        return new Row(
                entry.text("code"),
                entry.number("level"),
                entry.text("label", ""),
                entry.text("unit", UNIT),
                entry.texts("under"),
                entry.text("indicator", ""),
                cells);
    }

    /** A figure that only relations need. */
    private static Form.Beside beside(Entry entry) {
        entry.only("indicator", "label", "unit", "stock", "at");
        var indicator = entry.text("indicator");
        return new Form.Beside(
                entry.text("label"),
                new Cell(
                        indicator,
                        "",
                        "",
                        entry.text("unit", UNIT),
                        source(entry, indicator, UnaryOperator.identity()),
                        false,
                        false));
    }

    private static Source source(Entry entry, String indicator, UnaryOperator<String> name) {
        if (entry.has("stock")) {
            return new Source.Stock(
                    List.of(name.apply(entry.text("stock"))), entry.read("at", Cell.At::named));
        }
        return new Source.Flow(List.of(indicator));
    }

    /** One cell of a row: what its row says of it, and its column. */
    private record CellFile(Entry row, List<Entry> columns, int place, String pattern) {
        private static final String RULE_MAKER = "rule-maker";

        Cell read() {
            return new Cell(
                    indicator(place),
                    row.text("code"),
                    key(place),
                    column().text("unit", row.text("unit", UNIT)),
                    source(),
                    column().has("signed") && column().flag("signed"),
                    row.has("only") && row.read("only", CellFile::isRuleMaker));
        }

        private Entry column() {
            return columns.get(place);
        }

        private String key(int place) {
            return columns.get(place).text("key", "");
        }

        private String indicator(int place) {
            var own = row.texts("indicators");
            return own.isEmpty() ? name(row.text("indicator"), key(place)) : own.get(place);
        }

        private Source source() {
            var across = column().texts("parts");
            if (!across.isEmpty()) {
                var name = row.text("indicator");
                return new Source.Sum(across.stream().map(key -> name(name, key)).toList());
            }
            var down = row.texts("parts");
            if (!down.isEmpty()) return new Source.Sum(down.stream().map(this::here).toList());
            if (column().has("stock")) {
                return FormFile.source(
                        column(), indicator(place), key -> name(row.text("indicator"), key));
            }
            if (column().has("running")) return new Source.Stock(counted(0), Cell.At.END);
            if (row.has("counts")) return new Source.Flow(counted(place));
            return FormFile.source(row, indicator(place), this::here);
        }

        /** The indicators that are counted in a column of this row. */
        private List<String> counted(int place) {
            var several = row.texts("counts").stream().map(name -> name(name, key(place))).toList();
            return several.isEmpty() ? List.of(indicator(place)) : several;
        }

        private String here(String row) {
            return name(row, key(place));
        }

        private String name(String row, String column) {
            return pattern.replace("{row}", row).replace("{column}", column);
        }

        private static boolean isRuleMaker(String who) {
            if (who.equals(RULE_MAKER)) return true;
            throw new IllegalArgumentException("nobody is called " + who);
        }
    }
}
