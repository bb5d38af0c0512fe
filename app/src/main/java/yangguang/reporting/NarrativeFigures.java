package yangguang.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a text may name, by indicator: those of all forms, for this year and the last.
 *
 * @param units of each, such as 条
 * @param form those that the forms of the year print
 */
record NarrativeFigures(
        Map<String, @Nullable BigDecimal> now,
        Map<String, @Nullable BigDecimal> lastYear,
        Map<String, String> units,
        Set<String> form) {

    @Nullable BigDecimal now(List<String> indicators) {
        return sum(now, indicators);
    }

    @Nullable BigDecimal lastYear(List<String> indicators) {
        return sum(lastYear, indicators);
    }

    /** Whether one of them is no figure of the year's form, so that nobody must fill it. */
    boolean isBeside(List<String> indicators) {
        return !form.containsAll(indicators);
    }

    String unit(String indicator) {
        return units.getOrDefault(indicator, "");
    }

    /** Nothing where one of them is not known. */
    private static @Nullable BigDecimal sum(
            Map<String, @Nullable BigDecimal> figures, List<String> indicators) {
        var sum = BigDecimal.ZERO;
        for (var indicator : indicators) {
            var figure = figures.get(indicator);
            if (figure == null) return null;
            sum = sum.add(figure);
        }
        return sum;
    }
}
