package yangguang.law.forms;

import java.util.List;

/**
 * 行.
 *
 * @param code its place in the table, such as 3.3.4.1
 * @param level depth, 0 outermost
 * @param label its words, exactly as the form prints them; empty where it prints none
 * @param unit 单位, — for a heading
 * @param under the heads to the left of it, outermost first
 * @param key its part in the name of a cell; empty for a heading
 * @param cells its figures by column; none for a heading
 */
public record Row(
        String code,
        int level,
        String label,
        String unit,
        List<String> under,
        String key,
        List<Cell> cells) {
    public Row {
        under = List.copyOf(under);
        cells = List.copyOf(cells);
    }

    /** 标题行: carries no figure. */
    public boolean isHeading() {
        return cells.isEmpty();
    }
}
