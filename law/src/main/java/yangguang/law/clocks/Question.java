package yangguang.law.clocks;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A question for a due day as somebody types it, on the command line or on a page. Everything is
 * text; empty means not given.
 *
 * @param kind the word of a {@link Kind}; empty means reply
 * @param received the day of the event: 收到申请之日, or the day a document was made
 * @param at the time of that day, where the law counts hours; empty means its beginning
 * @param channel how the request came, such as registered-mail
 * @param extended whether the reply was extended in time
 * @param corrected the day on which the correction arrived
 * @param until the later day for the reply that the agency set itself
 * @param exclusions spans FROM..TO: the working days after FROM up to and including TO do not count
 */
public record Question(
        String kind,
        String received,
        String at,
        String channel,
        boolean extended,
        String corrected,
        String until,
        List<String> exclusions) {
    public Question {
        exclusions = List.copyOf(exclusions);
    }

    /** A period of days from that event. */
    public static Question of(Kind kind, LocalDate event) {
        return of(kind, event.toString(), "");
    }

    /** A number of hours from that moment. */
    public static Question of(Kind kind, LocalDateTime event) {
        return of(kind, event.toLocalDate().toString(), event.toLocalTime().toString());
    }

    /** The reply to a request received on that day. */
    public static Question reply(String received) {
        return of(Kind.REPLY, received, "");
    }

    private static Question of(Kind kind, String received, String at) {
        return new Question(kind.word(), received, at, "", false, "", "", List.of());
    }
}
