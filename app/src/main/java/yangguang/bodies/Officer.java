package yangguang.bodies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who leads or does disclosure in a body.
 *
 * @param post what else they are, such as 主任
 * @param until the last day, or null as long as they serve
 */
public record Officer(
        long id,
        long bodyId,
        String name,
        String post,
        Standing standing,
        LocalDate since,
        @Nullable LocalDate until) {

    public boolean serves(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
