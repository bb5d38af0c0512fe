package yangguang.requests;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yangguang.law.clocks.Refusal;

/**
 * A step that might be taken today, and what it would do to the clock of the reply.
 *
 * @param kind of the deed, such as {@code correction-asked}
 * @param refusal why the law does not allow it now; null where it does
 * @param before the due day as it is; null while there is none
 * @param after the due day once it was taken; null where the clock then stands still or is over
 */
public record NextStep(
        String kind,
        @Nullable Refusal refusal,
        @Nullable LocalDate before,
        @Nullable LocalDate after) {

    public boolean isLawful() {
        return refusal == null;
    }

    public boolean movesTheClock() {
        return isLawful() && !Objects.equals(before, after);
    }
}
