package yangguang.law.forms;

import java.util.List;

/**
 * 列.
 *
 * @param key its part in the name of a cell; empty in a table of one column
 * @param label its own head
 * @param under the heads above it, outermost first
 */
public record Column(String key, String label, List<String> under) {
    public Column {
        under = List.copyOf(under);
    }
}
