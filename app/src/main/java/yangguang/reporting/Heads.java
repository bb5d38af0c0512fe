package yangguang.reporting;

import java.util.ArrayList;
import java.util.List;
import yangguang.law.forms.Column;
import yangguang.law.forms.Table;

/**
 * 表头: the heads above the columns of a table, row by row.
 *
 * @param rows each from left to right; every place is covered in every row
 */
public record Heads(List<List<Head>> rows) {

    /**
     * One head.
     *
     * @param columns how many it stands above
     * @param depth how many rows of heads it takes
     * @param begins false where it only goes on from the row above
     */
    public record Head(String label, int columns, int depth, boolean begins) {
        /** Whether it stands above figures that have heads of their own. */
        public boolean isGroup() {
            return columns > 1;
        }
    }

    static Heads of(Table table, int year) {
        int depth =
                1 + table.columns().stream().mapToInt(one -> one.under().size()).max().orElse(0);
        var rows = new ArrayList<List<Head>>();
        for (int level = 0; level < depth; level++) {
            var row = new ArrayList<Head>();
            if (table.hasLabels()) row.add(new Head(table.rowsHead(), 1, depth, level == 0));
            if (!table.unitHead().isEmpty())
                row.add(new Head(table.unitHead(), 1, depth, level == 0));
            row.addAll(above(table.columns(), level, depth, year));
            rows.add(row);
        }
        return new Heads(rows);
    }

    private static List<Head> above(List<Column> columns, int level, int depth, int year) {
        var heads = new ArrayList<Head>();
        for (int at = 0; at < columns.size(); ) {
            var column = columns.get(at);
            int taken = level < column.under().size() ? alike(columns, at, level) : 1;
            heads.add(head(column, level, depth, taken, year));
            at += taken;
        }
        return heads;
    }

    private static Head head(Column column, int level, int depth, int columns, int year) {
        int own = column.under().size();
        return level < own
                ? new Head(column.under().get(level), columns, 1, true)
                : new Head(column.label(year), 1, depth - own, level == own);
    }

    /** How many columns from here on stand under the same heads, down to a level. */
    private static int alike(List<Column> columns, int from, int level) {
        var path = columns.get(from).under().subList(0, level + 1);
        int to = from + 1;
        while (to < columns.size() && startsWith(columns.get(to).under(), path)) to++;
        return to - from;
    }

    private static boolean startsWith(List<String> under, List<String> path) {
        return under.size() >= path.size() && under.subList(0, path.size()).equals(path);
    }
}
