package yangguang.law.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule.
 *
 * @param from 施行日, the first day on which it holds
 * @param until the day on which it no longer holds, null while it does
 * @param value what it says
 * @param law where it stands
 * @param source where its text was published, as official as there is
 * @param certainty how sure we are of it
 */
public record Version<T>(
        LocalDate from,
        @Nullable LocalDate until,
        T value,
        Citation law,
        String source,
        Certainty certainty) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
