package yangguang.registers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yangguang.access.Viewer;
import yangguang.journal.RecordRef;
import yangguang.law.registers.Values;

/**
 * 一条登记, as it now is.
 *
 * @param told the body below that is told of it, or null
 * @param register id of its register
 * @param day the day on which it stands in the list
 * @param title by what it goes
 * @param open a stage of it is still to be passed
 * @param due until when the next stage should be passed, or null
 * @param version how often it was written
 * @param standing false once it was taken back
 * @param by who wrote this version
 */
public record Entry(
        long id,
        long bodyId,
        @Nullable Long told,
        String register,
        LocalDate day,
        String title,
        boolean open,
        @Nullable LocalDate due,
        Values values,
        int version,
        boolean standing,
        String by,
        Instant at) {
    /** As records of this kind are named in the journal and in counting entries. */
    public static final String KIND = "register-entry";

    /** One version of it. */
    public record Version(int number, Values values, String reason, String by, Instant at) {}

    public String address() {
        return "/desk/registers/" + register + "/" + id;
    }

    public boolean isOf(Viewer viewer) {
        return bodyId == viewer.bodyId();
    }

    public boolean isToldTo(Viewer viewer) {
        return told != null && told == viewer.bodyId();
    }

    RecordRef ref() {
        return new RecordRef(KIND, id);
    }
}
