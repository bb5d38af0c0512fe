package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a request where there is no log of events, as on the command line.
 *
 * @param received 收到申请之日
 * @param corrected the day on which the correction arrived
 * @param extended whether the reply was extended in time
 * @param exclusions days that do not count; they must not overlap
 */
public record ReplyDates(
        LocalDate received,
        Optional<LocalDate> corrected,
        boolean extended,
        List<Exclusion> exclusions) {
    public ReplyDates {
        exclusions = List.copyOf(exclusions);
    }

    public static ReplyDates received(LocalDate received) {
        return new ReplyDates(received, Optional.empty(), false, List.of());
    }

    Optional<Refusal> refusal() {
        if (corrected.isPresent() && corrected.get().isBefore(received)) {
            return Optional.of(new Refusal.CorrectionBeforeReceipt(corrected.get(), received));
        }
        for (int i = 0; i < exclusions.size(); i++) {
            for (int j = i + 1; j < exclusions.size(); j++) {
                if (exclusions.get(i).overlaps(exclusions.get(j))) {
                    return Optional.of(
                            new Refusal.ExclusionsOverlap(exclusions.get(i), exclusions.get(j)));
                }
            }
        }
        return Optional.empty();
    }
}
