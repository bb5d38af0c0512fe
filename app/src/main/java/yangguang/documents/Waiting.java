package yangguang.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition that waits for somebody.
 *
 * @param station where it waits, while it is in review
 * @param handover to whom that decision was handed; null if to nobody
 * @param reviewer who returned it, and {@code reason} why; empty if nobody did
 */
record Waiting(
        long id,
        int edition,
        Stage stage,
        String title,
        @Nullable LocalDate madeOn,
        @Nullable Attribute attribute,
        @Nullable Long recordedById,
        @Nullable Long editedById,
        String editedBy,
        Chain.@Nullable Station station,
        @Nullable Handover handover,
        String reviewer,
        String reason) {
    boolean isWorkOf(long person) {
        return (recordedById != null && recordedById == person)
                || (editedById != null && editedById == person);
    }

    boolean proactive() {
        return attribute == Attribute.PROACTIVE;
    }

    boolean runsAgainstTime() {
        return edition == 1 && (attribute == null || proactive());
    }
}
