package yangguang.law.forms;

import java.util.List;

/**
 * 表: one table of a form.
 *
 * @param rowsHead the head above the labels of the rows
 */
public record Table(
        String id, String title, String rowsHead, List<Column> columns, List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public List<Cell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream()).toList();
    }
}
