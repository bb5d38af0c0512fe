package yangguang.law.forms;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 数: what a form is checked against. In each map a figure that is present with null was left blank,
 * and one that is absent is not known; relations that need an unknown figure are passed over.
 *
 * @param year 年度
 * @param now the table itself, by indicator; a heading that carries a figure by the code of its row
 * @param lastYear the same body's table of the year before
 * @param told figures that the text of the report gives
 * @param below sums of the tables of all bodies that a summary takes together, its own among them
 * @param ruleMaking whether the body may make 规章
 * @param printed whether there is a table; where sentences alone tell figures, nothing is certain
 */
public record Figures(
        int year,
        Map<String, @Nullable BigDecimal> now,
        Map<String, @Nullable BigDecimal> lastYear,
        Map<String, @Nullable BigDecimal> told,
        Map<String, @Nullable BigDecimal> below,
        RuleMaking ruleMaking,
        boolean printed) {

    /** A table on its own. */
    public static Figures of(int year, Map<String, @Nullable BigDecimal> now) {
        return new Figures(year, now, Map.of(), Map.of(), Map.of(), RuleMaking.UNKNOWN, true);
    }

    public Figures withLastYear(Map<String, @Nullable BigDecimal> figures) {
        return new Figures(year, now, figures, told, below, ruleMaking, printed);
    }

    public Figures withTold(Map<String, @Nullable BigDecimal> figures) {
        return new Figures(year, now, lastYear, figures, below, ruleMaking, printed);
    }

    public Figures withBelow(Map<String, @Nullable BigDecimal> figures) {
        return new Figures(year, now, lastYear, told, figures, ruleMaking, printed);
    }

    public Figures by(RuleMaking body) {
        return new Figures(year, now, lastYear, told, below, body, printed);
    }

    /** From sentences, with no table beside them. */
    public Figures withoutTable() {
        return new Figures(year, now, lastYear, told, below, ruleMaking, false);
    }
}
