package yangguang.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table whose cells are the darker the more stands in them, such as months of years; drawn by
 * {@code chart/heat}. The number stands in each, so that no colour says anything alone.
 *
 * @param title what it shows, as a sentence
 * @param corner what the rows are
 */
public record Heat(String title, String corner, List<String> columns, List<Row> rows) {
    private static final BigDecimal SHADES = BigDecimal.valueOf(4);

    public Heat {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param values one for each column; null where nothing is known
     */
    public record Row(String label, List<@Nullable BigDecimal> values) {}

    /** From 0, for nothing, to 4 for the most. */
    public int shade(@Nullable BigDecimal value) {
        var most =
                rows.stream()
                        .flatMap(row -> row.values().stream())
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::max);
        return value == null || value.signum() <= 0
                ? 0
                : value.multiply(SHADES).divide(most, 0, RoundingMode.CEILING).intValueExact();
    }

    public static String printed(@Nullable BigDecimal value) {
        return value == null ? "—" : value.toPlainString();
    }
}
