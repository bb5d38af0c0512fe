package yangguang.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bars from 0, each labelled; drawn by {@code chart/bars} (lying, for bodies) or {@code
 * chart/columns} (standing, for years).
 *
 * @param title what it shows, as a sentence
 */
public record Chart(String title, List<Bar> bars) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Chart {
        bars = List.copyOf(bars);
    }

    /**
     * @param value null where nothing is known
     * @param address where it leads, or null
     */
    public record Bar(String label, @Nullable BigDecimal value, @Nullable String address) {
        public String printed() {
            return value == null ? "—" : value.toPlainString();
        }
    }

    /** Of a hundred, how far a bar reaches; what is less than 0 has no length. */
    public String length(Bar bar) {
        var largest = largest();
        if (bar.value() == null || bar.value().signum() <= 0 || largest.signum() <= 0) return "0";
        return bar.value().multiply(WHOLE).divide(largest, 1, RoundingMode.HALF_UP).toPlainString();
    }

    private BigDecimal largest() {
        return bars.stream()
                .map(Bar::value)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
