package yangguang.law.forms;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 数: what a form is checked against. In each map a figure that is present with null was left blank,
 * and one that is absent is not known; relations that need an unknown figure are passed over.
 *
 * @param now the table itself, by indicator; a heading that carries a figure by the code of its row
 * @param lastYear the same body's table of the year before
 * @param told figures that the text of the report gives
 * @param below sums of the tables of all subordinate bodies
 */
public record Figures(
        Map<String, @Nullable BigDecimal> now,
        Map<String, @Nullable BigDecimal> lastYear,
        Map<String, @Nullable BigDecimal> told,
        Map<String, @Nullable BigDecimal> below) {

    /** A table on its own. */
    public static Figures of(Map<String, @Nullable BigDecimal> now) {
        return new Figures(now, Map.of(), Map.of(), Map.of());
    }

    public Figures withLastYear(Map<String, @Nullable BigDecimal> figures) {
        return new Figures(now, figures, told, below);
    }

    public Figures withTold(Map<String, @Nullable BigDecimal> figures) {
        return new Figures(now, lastYear, figures, below);
    }

    public Figures withBelow(Map<String, @Nullable BigDecimal> figures) {
        return new Figures(now, lastYear, told, figures);
    }
}
