package yangguang.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * 委托代办: from a day to a day, both included, somebody handles what another has. Who has it does not
 * change; what the substitute does stands under their own name.
 *
 * @param by who named them
 */
public record Substitute(
        long id,
        long officer,
        long substitute,
        LocalDate from,
        LocalDate to,
        String by,
        Instant at) {
    /** When they were named. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai"));
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return !otherFrom.isAfter(to) && !otherTo.isBefore(from);
    }
}
