package yangguang.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yangguang.journal.RecordRef;
import yangguang.tally.TallyEntry;

/**
 * 手工登记: something that has no register of its own yet.
 *
 * @param indicator which figure it counts for
 * @param number how much; null where it only takes another back
 * @param note what it was, or why it is corrected
 * @param takesBack the record that it replaces or takes back, if any
 * @param takenBackBy the record that replaced or took it back, if any
 * @param by who recorded it
 */
public record HandRecord(
        long id,
        long bodyId,
        String indicator,
        LocalDate day,
        @Nullable BigDecimal number,
        String note,
        @Nullable Long takesBack,
        @Nullable Long takenBackBy,
        String by,
        Instant at) {
    /** As records of this kind are named in the journal and in counting entries. */
    public static final String KIND = "hand-record";

    /** Whether its number counts. */
    public boolean stands() {
        return number != null && takenBackBy == null;
    }

    RecordRef ref() {
        return new RecordRef(KIND, id);
    }

    /** What a number of it counts. */
    TallyEntry entry(BigDecimal amount) {
        return new TallyEntry(bodyId, day, indicator, amount, ref());
    }
}
