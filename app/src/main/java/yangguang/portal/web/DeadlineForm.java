package yangguang.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import yangguang.law.clocks.Question;
import yangguang.law.clocks.Refusal;
import yangguang.pages.TypedDay;

/**
 * A question for a due day as somebody typed it, or as a link of ours has it.
 *
 * @param at the time of that day, where the law counts hours
 * @param extended any text where the reply was extended
 * @param until the later day that a body set itself
 * @param exclude spans, a line each
 */
public record DeadlineForm(
        String kind,
        String received,
        String at,
        String channel,
        String extended,
        String corrected,
        String until,
        List<String> exclude) {
    private static final String ENDS = "..";
    private static final int MOST_SPANS = 20;
    private static final int LONGEST = 60;

    /** What a form leaves out is empty; more than anybody asks is not read. */
    public DeadlineForm {
        kind = Objects.requireNonNullElse(kind, "");
        received = Objects.requireNonNullElse(received, "");
        at = Objects.requireNonNullElse(at, "");
        until = Objects.requireNonNullElse(until, "");
        channel = Objects.requireNonNullElse(channel, "");
        extended = Objects.requireNonNullElse(extended, "");
        corrected = Objects.requireNonNullElse(corrected, "");
        exclude =
                Stream.ofNullable(exclude)
                        .flatMap(List::stream)
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(MOST_SPANS)
                        .toList();
    }

    public boolean isExtended() {
        return !extended.isBlank();
    }

    public String spans() {
        return String.join("\n", exclude);
    }

    /** Whether more is asked than the day of receipt. */
    public boolean isEventful() {
        return isExtended()
                || !corrected.isBlank()
                || !exclude.isEmpty()
                || !at.isBlank()
                || !until.isBlank();
    }

    /** Nothing is asked yet. */
    boolean isBlank() {
        return received.isBlank() && kind.isBlank() && channel.isBlank() && !isEventful();
    }

    Question question() {
        return question(isExtended());
    }

    Question question(boolean extended) {
        return new Question(
                kind.strip(),
                day(received),
                shortened(at.strip().replace('：', ':')),
                channel.strip(),
                extended,
                day(corrected),
                day(until),
                exclude.stream().map(DeadlineForm::span).toList());
    }

    /** The field that a refusal is about. */
    String field(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotADay(var typed) -> fieldOf(typed);
            case Refusal.NotASpan _, Refusal.ExclusionReversed _, Refusal.ExclusionsOverlap _ ->
                    "exclude";
            case Refusal.CorrectionBeforeReceipt _ -> "corrected";
            case Refusal.UnknownChannel _ -> "channel";
            case Refusal.NotATime _, Refusal.OnlyForHours _ -> "at";
            case Refusal.NoDaySet _, Refusal.NotLater _, Refusal.OnlyWhenPostponed _ -> "until";
            case Refusal.UnknownKind _,
                    Refusal.OnlyForReplies _,
                    Refusal.NoPeriod _,
                    Refusal.NoSuchStep _ ->
                    "kind";
            case Refusal.NoLaw _,
                    Refusal.NoCalendar _,
                    Refusal.NotSubmitted _,
                    Refusal.OutOfOrder _,
                    Refusal.BeforeReceipt _,
                    Refusal.AlreadyReceived _,
                    Refusal.CorrectionNotAsked _,
                    Refusal.AnswerBeforeAsked _,
                    Refusal.NotNow _,
                    Refusal.ExtensionTooLate _,
                    Refusal.ExtendedTwice _,
                    Refusal.ConsultedUnknown _,
                    Refusal.AlreadyNoted _,
                    Refusal.NoFee _,
                    Refusal.FeeTooLate _,
                    Refusal.PaidTooLate _,
                    Refusal.AlreadyEnded _,
                    Refusal.NotOverdue _ ->
                    "received";
        };
    }

    private String fieldOf(String typed) {
        if (typed.equals(day(received))) return "received";
        if (typed.equals(day(corrected))) return "corrected";
        return typed.equals(day(until)) ? "until" : "exclude";
    }

    /** As the law reads it: 2022年9月30日 becomes 2022-09-30; anything else stays as it is. */
    private static String day(String typed) {
        return TypedDay.parse(typed).map(LocalDate::toString).orElse(shortened(typed.strip()));
    }

    private static String span(String typed) {
        var ends = typed.split("\\.\\.|至|~|～", -1);
        return ends.length == 2 ? day(ends[0]) + ENDS + day(ends[1]) : shortened(typed);
    }

    private static String shortened(String typed) {
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST) + "…";
    }
}
