package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.List;

/**
 * A question for a due day as somebody types it, on the command line or on a page. Everything is
 * text; empty means not given.
 *
 * @param kind reply, proactive, correction or consultation; empty means reply
 * @param received the day of the event: 收到申请之日, or the day a document was made
 * @param channel how the request came, such as registered-mail
 * @param extended whether the reply was extended in time
 * @param corrected the day on which the correction arrived
 * @param exclusions spans FROM..TO: the working days after FROM up to and including TO do not count
 */
public record Question(
        String kind,
        String received,
        String channel,
        boolean extended,
        String corrected,
        List<String> exclusions) {
    public Question {
        exclusions = List.copyOf(exclusions);
    }

    static Question of(String kind, LocalDate event) {
        return new Question(kind, event.toString(), "", false, "", List.of());
    }

    public static Question reply(String received) {
        return new Question("", received, "", false, "", List.of());
    }
}
