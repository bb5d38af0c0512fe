package yangguang.requests;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step that might be taken today, and what it would do to the clock of the reply.
 *
 * @param kind of the deed, such as {@code correction-asked}
 * @param refused why the law does not allow it now; null where it does
 * @param before the due day as it is; null while there is none
 * @param after the due day once it was taken; null where the clock then stands still or is over
 * @param ends whether the request then ends
 */
public record NextStep(
        String kind,
        Stepping.@Nullable Unlawful refused,
        @Nullable LocalDate before,
        @Nullable LocalDate after,
        boolean ends) {

    public boolean isLawful() {
        return refused == null;
    }

    public boolean movesTheClock() {
        return isLawful() && !Objects.equals(before, after);
    }
}
