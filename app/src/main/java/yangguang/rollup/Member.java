package yangguang.rollup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a campaign asks.
 *
 * @param bodyId null outside of this system
 * @param name outside of this system; else empty
 * @param reason why its report is late, or empty
 * @param promised until when it will come, or null
 * @param judgement the last one, or null
 */
public record Member(
        long id,
        @Nullable Long bodyId,
        String name,
        String reason,
        @Nullable LocalDate promised,
        @Nullable Judgement judgement) {

    /** Whether what it handed in under that number was taken. */
    boolean isAccepted(int number) {
        return judgement != null && judgement.number() == number && judgement.accepted();
    }

    boolean isReturned(int number) {
        return judgement != null && judgement.number() == number && !judgement.accepted();
    }
}
