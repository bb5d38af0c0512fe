package yangguang.portal.foi;

import java.time.LocalDate;
import yangguang.law.rules.Citation;

/**
 * What the law of a day promises to whoever asks on that day.
 *
 * @param days the period of the reply, in working days
 * @param day when the period would begin
 * @param due the last day of the reply if the request were received on that day
 * @param proof where that day can be counted again
 * @param law under which the period stands
 * @param receipt under which a request on line counts as received
 * @param fee under which a fee could be charged
 * @param settled whether the holidays up to that day are announced
 */
public record Promise(
        int days,
        LocalDate day,
        LocalDate due,
        String proof,
        Citation law,
        String receipt,
        String fee,
        boolean settled) {}
