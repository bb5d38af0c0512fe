package yangguang.tally;

import java.math.BigDecimal;
import java.time.LocalDate;
import yangguang.journal.RecordRef;

/**
 * One counting entry 计数.
 *
 * @param bodyId whose figure it is
 * @param day the day on which it counts
 * @param indicator 指标, such as {@code proactive_total}
 * @param amount what it adds; negative where it takes back; 0 where it is recorded that there was
 *     nothing
 * @param cause the record that caused it
 */
public record TallyEntry(
        long bodyId, LocalDate day, String indicator, BigDecimal amount, RecordRef cause) {

    /** Equal amounts are written equally: 1, 1.0 and 1.00 are one. */
    public TallyEntry {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    public static TallyEntry one(long bodyId, LocalDate day, String indicator, RecordRef cause) {
        return new TallyEntry(bodyId, day, indicator, BigDecimal.ONE, cause);
    }

    /** The entry that takes this one back on {@code day}. */
    public TallyEntry reversedOn(LocalDate day) {
        return new TallyEntry(bodyId, day, indicator, amount.negate(), cause);
    }
}
