package yangguang.requests;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yangguang.journal.Actor;

/**
 * A deed with its place in the log of a request.
 *
 * @param number from 1
 * @param on the day that counts in law
 * @param at when it was recorded
 * @param personId the officer who did it; null for an applicant or the clock
 * @param by the name of whoever did it
 * @param article under which
 */
public record CaseEvent(
        int number,
        Deed deed,
        LocalDate on,
        Instant at,
        @Nullable Long personId,
        String by,
        @Nullable String article,
        Words words) {
    public Actor actor() {
        return Actor.kept(personId, by);
    }
}
