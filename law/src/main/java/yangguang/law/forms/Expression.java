package yangguang.law.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One side of a relation: cells and numbers, added, subtracted, or the largest of several. */
sealed interface Expression {

    /** Whose table a cell is read from. */
    enum Source {
        NOW,
        LAST,
        TOLD,
        BELOW;

        Map<String, @Nullable BigDecimal> in(Figures figures) {
            return switch (this) {
                case NOW -> figures.now();
                case LAST -> figures.lastYear();
                case TOLD -> figures.told();
                case BELOW -> figures.below();
            };
        }
    }

    /**
     * @param known false if a figure that it needs is not known
     * @param blank true if every figure in it was left blank
     */
    record Reading(BigDecimal value, boolean known, boolean blank) {}

    record CellValue(Source source, String indicator) implements Expression {
        /** As in {@link Cell}. */
        public CellValue {
            indicator = indicator.intern();
        }
    }

    record Constant(BigDecimal value) implements Expression {}

    record Sum(List<Expression> plus, List<Expression> minus) implements Expression {}

    record Largest(List<Expression> of) implements Expression {}

    default Reading in(Figures figures) {
        return switch (this) {
            case CellValue(var source, var indicator) -> read(source.in(figures), indicator);
            case Constant(var value) -> new Reading(value, true, true);
            case Sum(var plus, var minus) -> sum(figures, plus, minus);
            case Largest(var of) -> largest(figures, of);
        };
    }

    /** The cells that it reads, in order. */
    default Stream<CellValue> cells() {
        return switch (this) {
            case CellValue cell -> Stream.of(cell);
            case Constant _ -> Stream.of();
            case Sum(var plus, var minus) ->
                    Stream.concat(plus.stream(), minus.stream()).flatMap(Expression::cells);
            case Largest(var of) -> of.stream().flatMap(Expression::cells);
        };
    }

    private static Reading read(Map<String, @Nullable BigDecimal> figures, String indicator) {
        var value = figures.get(indicator);
        return value == null
                ? new Reading(BigDecimal.ZERO, figures.containsKey(indicator), true)
                : new Reading(value, true, false);
    }

    private static Reading sum(Figures figures, List<Expression> plus, List<Expression> minus) {
        var value = BigDecimal.ZERO;
        boolean known = true;
        boolean blank = true;
        for (var part : plus) {
            var reading = part.in(figures);
            value = value.add(reading.value());
            known &= reading.known();
            blank &= reading.blank();
        }
        for (var part : minus) {
            var reading = part.in(figures);
            value = value.subtract(reading.value());
            known &= reading.known();
            blank &= reading.blank();
        }
        return new Reading(value, known, blank);
    }

    /**
     * Known as soon as one figure is: the largest of all cannot be smaller than the largest known.
     */
    private static Reading largest(Figures figures, List<Expression> of) {
        var value = BigDecimal.ZERO;
        boolean known = false;
        boolean blank = true;
        for (var part : of) {
            var reading = part.in(figures);
            value = value.max(reading.value());
            known |= reading.known();
            blank &= reading.blank();
        }
        return new Reading(value, known, blank);
    }
}
