package yangguang.law.forms;

import java.util.List;

/**
 * 表: rows under common column heads.
 *
 * @param section the heading of the report under which it stands; empty where there is none
 * @param rowsHead the head above the labels of the rows; empty where the form prints none
 * @param unitHead the head above the units; empty where the form has no column of units
 */
public record Table(
        String id,
        String section,
        String title,
        String rowsHead,
        String unitHead,
        List<Column> columns,
        List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public List<Cell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream()).toList();
    }

    /** Whether the form prints words before the figures of a row. */
    public boolean hasLabels() {
        return rows.stream().anyMatch(row -> !row.label().isEmpty());
    }

    /** The head of a column; where another has the same, with the head above it. */
    public String head(Column column) {
        boolean shared =
                columns.stream().filter(one -> one.label().equals(column.label())).count() > 1;
        return shared && !column.under().isEmpty()
                ? column.under().getLast() + column.plain()
                : column.plain();
    }

    /** What a cell is called: its row as printed, and its column where there are several. */
    String label(Row row, Column column) {
        if (columns.size() == 1) return row.label();
        return row.label().isEmpty() ? head(column) : row.label() + "（" + head(column) + "）";
    }
}
