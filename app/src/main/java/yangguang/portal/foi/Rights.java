package yangguang.portal.foi;

import java.time.LocalDate;
import java.util.List;
import yangguang.law.outcomes.Remedy;

/**
 * 权利告知: how to go against a decision, and until when.
 *
 * @param lastDays empty while it is not known when the decision reached the applicant
 */
public record Rights(Remedy remedy, List<LastDay> lastDays) {

    /**
     * @param what {@code reconsideration} or {@code lawsuit}
     */
    public record LastDay(String what, LocalDate day) {}
}
