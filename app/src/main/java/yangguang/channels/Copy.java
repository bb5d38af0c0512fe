package yangguang.channels;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yangguang.files.StoredFile;
import yangguang.journal.RecordRef;

/**
 * One document in one place besides the web site.
 *
 * @param on the day since when it is public there
 * @param until the last day of its posting period; null where none was set
 * @param place such as an issue, an address, or which board
 * @param proof a picture or printout that shows it; null while there is none
 * @param recordedBy who entered it
 * @param downOn when it was taken down there; null while it is up
 * @param recalledOn since when it must be taken down, for its document was withdrawn
 */
public record Copy(
        long id,
        long bodyId,
        long documentId,
        Channel channel,
        LocalDate on,
        @Nullable LocalDate until,
        String place,
        @Nullable StoredFile proof,
        String recordedBy,
        @Nullable LocalDate downOn,
        @Nullable LocalDate recalledOn) {
    /** The kind of record that a copy is. */
    public static final String KIND = "copy";

    /** As an account put it up. */
    static Copy published(Errand errand, Account account, Receipt receipt, LocalDate on) {
        return new Copy(
                0,
                errand.bodyId(),
                Objects.requireNonNull(errand.documentId()),
                account.channel(),
                on,
                null,
                receipt.address().isEmpty() ? receipt.id() : receipt.address(),
                null,
                errand.by().name(),
                null,
                null);
    }

    RecordRef ref() {
        return new RecordRef(KIND, id);
    }

    public boolean isUp() {
        return downOn == null;
    }

    /** Whether it has to be taken down: its document was withdrawn, or its period is over. */
    public boolean isDueDown(LocalDate today) {
        return isUp() && (recalledOn != null || until != null && until.isBefore(today));
    }
}
