package yangguang.reader;

import java.math.BigDecimal;
import yangguang.reader.Examined.Place;

/**
 * 数: one figure of a report.
 *
 * @param code what it counts, as the cells of the statutory forms are named
 * @param value in the unit
 * @param unit 单位, as the form or the text has it; empty where neither says it
 * @param source where it stands
 * @param quote the words around it, as written
 * @param offset the place of its first digit in the text
 * @param confidence from 0 to 1, how sure the reading is
 */
public record Figure(
        String code,
        BigDecimal value,
        String unit,
        Source source,
        String quote,
        int offset,
        double confidence) {
    private static final double CERTAIN = 0.9;

    /** Whether the words or the place leave no doubt; else it is a guess, to be shown as one. */
    public boolean isCertain() {
        return confidence >= CERTAIN;
    }

    Place place() {
        return new Place(quote, offset);
    }

    /** Where a figure stands. */
    public enum Source {
        TABLE,
        TEXT
    }
}
