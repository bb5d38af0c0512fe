package yangguang.tally;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yangguang.journal.RecordRef;

/**
 * Where the entries are not what the records say.
 *
 * @param cause the record; null where the kept sum of a day differs from its own entries
 * @param recorded what the records come to; null if they know nothing of it
 * @param counted what the entries come to; null if there is none
 */
public record Difference(
        long bodyId,
        LocalDate day,
        String indicator,
        @Nullable RecordRef cause,
        @Nullable BigDecimal recorded,
        @Nullable BigDecimal counted) {

    /** What kind of difference it is. */
    public enum Kind {
        /** A record was not counted. */
        MISSING,
        /** An entry has no record. */
        SURPLUS,
        /** Both are there and differ. */
        AMOUNT,
        /** The sum of a day is not that of its entries. */
        SUM
    }

    public Kind kind() {
        if (cause == null) return Kind.SUM;
        if (counted == null) return Kind.MISSING;
        return recorded == null ? Kind.SURPLUS : Kind.AMOUNT;
    }
}
