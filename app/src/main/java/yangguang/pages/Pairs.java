package yangguang.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two figures a row, joined by a line, such as last year and this; drawn by {@code chart/pairs}
 * from 0 on.
 *
 * @param title what it shows, as a sentence
 * @param before what the hollow dot is
 * @param now what the full dot is
 */
public record Pairs(String title, String before, String now, List<Pair> pairs) {
    /** Of a hundred, so that no dot is cut off. */
    private static final BigDecimal ROOM = BigDecimal.valueOf(98);

    public Pairs {
        pairs = List.copyOf(pairs);
    }

    /**
     * @param before null where nothing is known
     * @param now null where nothing is known
     * @param address where it leads
     */
    public record Pair(
            String label, @Nullable BigDecimal before, @Nullable BigDecimal now, String address) {
        public static String printed(@Nullable BigDecimal value) {
            return value == null ? "—" : value.toPlainString();
        }

        public boolean isWhole() {
            return before != null && now != null;
        }

        /** What it is more, with its sign; empty where one is not known. */
        public String change() {
            if (before == null || now == null) return "";
            var change = now.subtract(before);
            return (change.signum() > 0 ? "+" : "") + change.toPlainString();
        }
    }

    /** Where a dot stands, of a hundred; what is less than 0 stands at the edge. */
    public String place(BigDecimal value) {
        var largest =
                pairs.stream()
                        .flatMap(pair -> Stream.of(pair.before, pair.now))
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::max);
        var share =
                largest.signum() == 0
                        ? BigDecimal.ZERO
                        : value.max(BigDecimal.ZERO)
                                .multiply(ROOM)
                                .divide(largest, 1, RoundingMode.HALF_UP);
        return share.add(BigDecimal.ONE).toPlainString();
    }
}
