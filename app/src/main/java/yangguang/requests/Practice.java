package yangguang.requests;

import java.util.Map;

/**
 * How a body handles requests.
 *
 * @param letterPrefix 机关代字 of the numbers of its replies, such as 青街公复; empty until it is set
 * @param online whether it takes requests on line
 * @param fees whether it charges 信息处理费
 * @param evidenceDays how long evidence of identity is kept after the case ends, in days
 * @param keepYears how long applicants' data are kept after the case ends, in years
 * @param payment how a fee is paid, in words
 * @param reminders when officers are reminded of the last day of a reply
 */
public record Practice(
        String letterPrefix,
        boolean online,
        boolean fees,
        int evidenceDays,
        int keepYears,
        String payment,
        Reminders reminders) {
    /** As the journal keeps it. */
    Map<String, Object> facts() {
        return Map.of(
                "letterPrefix", letterPrefix,
                "online", online,
                "fees", fees,
                "evidenceDays", evidenceDays,
                "keepYears", keepYears,
                "payment", payment,
                "reminders", reminders.toString());
    }
}
