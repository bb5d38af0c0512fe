package yangguang.law.forms;

import java.util.List;

/**
 * 列.
 *
 * @param key its part in the name of a cell; empty in a table of one column
 * @param label its own head, with {year} where the form of a year prints the year
 * @param under the heads above it, outermost first
 */
public record Column(String key, String label, List<String> under) {
    private static final String YEAR = "{year}";

    public Column {
        under = List.copyOf(under);
    }

    /** Its head in the form of a year. */
    public String label(int year) {
        return label.replace(YEAR, String.valueOf(year));
    }

    /** Its head in any year. */
    String plain() {
        return label.replace(YEAR, "");
    }
}
