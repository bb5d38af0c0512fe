package yangguang.documents;

import java.time.LocalDate;
import yangguang.law.clocks.Kind;
import yangguang.law.rules.Citation;
import yangguang.pages.DeadlineAddress;

/**
 * Until when a document has to be public.
 *
 * @param madeOn day zero of the count
 * @param remaining working days left after today; 0 on the day itself, negative when it has passed
 * @param provisional 暂定: the holidays of that year are not announced yet
 */
public record Due(
        LocalDate madeOn, LocalDate day, int remaining, boolean provisional, Citation law) {

    /** The page that shows how the day was reached. */
    public String proof() {
        return DeadlineAddress.of(Kind.PROACTIVE, madeOn);
    }
}
