package yangguang.tally;

import java.math.BigDecimal;

/** 存量: what stood at the beginning of a time and at its end. */
public record Standing(BigDecimal before, BigDecimal after) {
    public static final Standing NOTHING = new Standing(BigDecimal.ZERO, BigDecimal.ZERO);

    public Standing plus(Standing other) {
        return new Standing(before.add(other.before), after.add(other.after));
    }
}
