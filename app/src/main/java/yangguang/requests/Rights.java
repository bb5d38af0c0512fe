package yangguang.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yangguang.law.outcomes.Remedy;

/**
 * 权利告知: how to go against a decision, before whom, and until when.
 *
 * @param authority 行政复议机关, by name where the tree of bodies has it
 * @param lastDays empty while it is not known when the decision reached the applicant
 */
public record Rights(Remedy remedy, String authority, List<LastDay> lastDays) {
    public static final String RECONSIDERATION = "reconsideration";
    public static final String LAWSUIT = "lawsuit";

    /**
     * @param what {@link #RECONSIDERATION} or {@link #LAWSUIT}
     * @param proof where the day can be counted again
     */
    public record LastDay(String what, LocalDate day, String proof) {}

    public Optional<LocalDate> last(String what) {
        return lastDays.stream()
                .filter(last -> last.what().equals(what))
                .map(LastDay::day)
                .findFirst();
    }
}
