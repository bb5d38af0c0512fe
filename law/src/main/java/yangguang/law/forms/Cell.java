package yangguang.law.forms;

import java.util.List;

/**
 * 单元格: one figure of a form.
 *
 * @param indicator what it counts
 * @param row code of its row
 * @param column key of its column, empty in a table of one column
 * @param parts the indicators whose sum it is; empty for a figure of its own
 * @param unit 单位
 */
public record Cell(String indicator, String row, String column, List<String> parts, String unit) {
    private static final String MONEY = "元";

    public Cell {
        parts = List.copyOf(parts);
    }

    /** Whether it is the sum of other cells, and so not filled by hand. */
    public boolean isSum() {
        return !parts.isEmpty();
    }

    /** Whether it is an amount of money, which may have decimals. */
    public boolean isMoney() {
        return unit.endsWith(MONEY);
    }
}
