package yangguang.law.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 核对: what must hold between the fields of an entry.
 *
 * @param field beside which it is told
 * @param other the field that it is compared with, or a number
 * @param earlier it is asked for only where this field names a day before the one that the law
 *     fills in; empty where it always is
 * @param message what is wrong and how to mend it
 */
public record Check(
        When when, String field, Must must, String other, String earlier, Label message) {

    /** How a field must stand to another. A blank one is not compared. */
    public enum Must {
        AT_LEAST(">="),
        AT_MOST("<="),
        FILLED("filled"),
        BLANK("blank");

        private final String sign;

        Must(String sign) {
            this.sign = sign;
        }

        static Must named(String sign) {
            for (var must : values()) {
                if (must.sign.equals(sign)) return must;
            }
            throw new IllegalArgumentException("unknown comparison " + sign);
        }

        boolean compares() {
            return this == AT_LEAST || this == AT_MOST;
        }
    }

    /**
     * @param isEarlier whether a field names a day before the one that the law fills in
     */
    public boolean holds(Values values, Predicate<String> isEarlier) {
        if (!when.holds(values)) return true;
        if (!earlier.isEmpty() && !isEarlier.test(earlier)) return true;
        return switch (must) {
            case FILLED -> values.has(field);
            case BLANK -> !values.has(field);
            case AT_LEAST, AT_MOST -> compared(values);
        };
    }

    private boolean compared(Values values) {
        var mine = values.text(field);
        var theirs = isNumber(other) ? other : values.text(other).orElse(null);
        if (mine.isEmpty() || theirs == null) return true;
        int order = compare(mine.get(), theirs);
        return must == Must.AT_LEAST ? order >= 0 : order <= 0;
    }

    private static int compare(String mine, String theirs) {
        return isNumber(mine)
                ? new BigDecimal(mine).compareTo(new BigDecimal(theirs))
                : LocalDate.parse(mine).compareTo(LocalDate.parse(theirs));
    }

    static boolean isNumber(@Nullable String text) {
        return text != null && text.matches("-?\\d+(\\.\\d+)?");
    }
}
