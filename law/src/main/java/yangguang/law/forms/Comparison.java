package yangguang.law.forms;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import yangguang.law.forms.Expression.Reading;

/** Left, operator, right. */
record Comparison(Expression left, Operator operator, Expression right) {
    enum Operator {
        EQUAL("=") {
            @Override
            boolean holds(int comparison) {
                return comparison == 0;
            }
        },
        AT_MOST("<=") {
            @Override
            boolean holds(int comparison) {
                return comparison <= 0;
            }
        },
        AT_LEAST(">=") {
            @Override
            boolean holds(int comparison) {
                return comparison >= 0;
            }
        },
        MORE(">") {
            @Override
            boolean holds(int comparison) {
                return comparison > 0;
            }
        };

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        abstract boolean holds(int comparison);

        static Operator named(String sign) {
            for (var operator : values()) {
                if (operator.sign.equals(sign)) return operator;
            }
            throw new IllegalArgumentException("unknown operator " + sign);
        }
    }

    /** Reads {@code left operator right} from one line. */
    static Comparison read(String text) {
        var parts = text.split(" ");
        if (parts.length != 3) {
            throw new IllegalArgumentException("expected cell, operator, number: " + text);
        }
        return new Comparison(
                ExpressionText.read(parts[0]),
                Operator.named(parts[1].toLowerCase(Locale.ROOT)),
                ExpressionText.read(parts[2]));
    }

    /** The cells that it reads. */
    Stream<Expression.CellValue> cells() {
        return Stream.concat(left.cells(), right.cells());
    }

    boolean isKnown(Figures figures) {
        return left.in(figures).known() && right.in(figures).known();
    }

    boolean holds(Reading left, Reading right) {
        return operator.holds(compare(left.value(), right.value()));
    }

    boolean holds(Figures figures) {
        return holds(left.in(figures), right.in(figures));
    }

    private static int compare(BigDecimal left, BigDecimal right) {
        return left.compareTo(right);
    }
}
