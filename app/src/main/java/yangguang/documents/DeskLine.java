package yangguang.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as it stands in an office's list: its newest edition.
 *
 * @param stage of that edition
 * @param edition its number; above 1 it is a correction
 * @param withdrawn whether the document was taken down
 * @param ended whether it is no longer in force
 */
public record DeskLine(
        long id,
        long bodyId,
        @Nullable String indexNumber,
        String title,
        @Nullable String number,
        @Nullable LocalDate madeOn,
        @Nullable Attribute attribute,
        @Nullable String category,
        Stage stage,
        int edition,
        boolean withdrawn,
        boolean ended,
        Instant editedAt,
        @Nullable Instant publishAt) {
    /** Whether the public is to get it and does not have it yet. */
    public boolean runsAgainstTime() {
        return stage.open()
                && edition == 1
                && !withdrawn
                && (attribute == null || attribute == Attribute.PROACTIVE);
    }
}
