package yangguang.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Bars that are each a hundred per cent, such as how requests were decided year by year; drawn by
 * {@code chart/shares}.
 *
 * @param title what it shows, as a sentence
 * @param kinds what a bar is divided into, in one order for all
 */
public record Shares(String title, List<String> kinds, List<Bar> bars) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final double ROOM_FOR_A_NUMBER = 6;

    public Shares {
        kinds = List.copyOf(kinds);
        bars = List.copyOf(bars);
    }

    /**
     * @param values one for each kind
     */
    public record Bar(String label, List<BigDecimal> values) {
        public Bar {
            values = List.copyOf(values);
        }

        public BigDecimal total() {
            return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * A piece of a bar.
     *
     * @param left where it begins, of a hundred
     * @param roomy whether its number can stand in it
     */
    public record Piece(int kind, double left, double width, BigDecimal value, boolean roomy) {}

    /** The pieces of a bar that are not 0. */
    public List<Piece> pieces(Bar bar) {
        var pieces = new java.util.ArrayList<Piece>();
        var before = BigDecimal.ZERO;
        for (int kind = 0; kind < bar.values().size(); kind++) {
            var value = bar.values().get(kind);
            if (value.signum() <= 0) continue;
            double left = of(before, bar.total());
            double width = of(value, bar.total());
            pieces.add(new Piece(kind, left, width, value, width >= ROOM_FOR_A_NUMBER));
            before = before.add(value);
        }
        return pieces;
    }

    private static double of(BigDecimal part, BigDecimal all) {
        return part.multiply(WHOLE).divide(all, 2, RoundingMode.HALF_UP).doubleValue();
    }
}
