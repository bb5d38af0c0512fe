package yangguang.law.clocks;

import java.time.LocalDate;

/**
 * 不计入期限的时间: the working days after one day up to and including another.
 *
 * @param after the day from whose morrow on nothing counts, such as the day a letter was sent
 * @param upTo the last day that does not count, such as the day the answer came
 * @param cause what happened meanwhile, shown in the proof
 */
public record Exclusion(LocalDate after, LocalDate upTo, String cause) {
    public Exclusion {
        if (upTo.isBefore(after)) {
            throw new IllegalArgumentException(
                    "an exclusion ends before it begins: " + after + " " + upTo);
        }
    }

    public boolean covers(LocalDate day) {
        return day.isAfter(after) && !day.isAfter(upTo);
    }

    public boolean overlaps(Exclusion other) {
        return after.isBefore(other.upTo) && other.after.isBefore(upTo);
    }
}
