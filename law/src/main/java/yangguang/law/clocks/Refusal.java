package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangguang.law.words.Words;

/** Why a period cannot be counted as asked. Each has one sentence that a clerk understands. */
public sealed interface Refusal {
    /** No regulation was in force. */
    record NoLaw(LocalDate day) implements Refusal {}

    /** The working calendar does not reach back so far. */
    record NoCalendar(LocalDate day) implements Refusal {}

    /** The first event is not the submission. */
    record NotSubmitted() implements Refusal {}

    /** An event stands before one that happened earlier. */
    record OutOfOrder(LocalDate event, LocalDate earlier) implements Refusal {}

    /** Something was done with a request that was not yet received. */
    record BeforeReceipt(LocalDate event) implements Refusal {}

    /** The request counts as received since that day; it is not received twice. */
    record AlreadyReceived(LocalDate received) implements Refusal {}

    record CorrectionBeforeReceipt(LocalDate arrived, LocalDate received) implements Refusal {}

    record CorrectionNotAsked(LocalDate arrived) implements Refusal {}

    /** The last day for the correction lies before the day on which it was asked for. */
    record AnswerBeforeAsked(LocalDate answerBy, LocalDate asked) implements Refusal {}

    /** An event that cannot be while a correction or a payment is awaited, or that came twice. */
    record NotNow(LocalDate event) implements Refusal {}

    record ExtensionTooLate(LocalDate told, LocalDate due) implements Refusal {}

    record ExtendedTwice(LocalDate first) implements Refusal {}

    record ConsultedUnknown(String name) implements Refusal {}

    /** The letter had reached the one consulted, or the answer had come, on that day. */
    record AlreadyNoted(String name, LocalDate on) implements Refusal {}

    /** No fee could be charged under the law of that day. */
    record NoFee(LocalDate day) implements Refusal {}

    record FeeTooLate(LocalDate noticed, LocalDate due) implements Refusal {}

    record PaidTooLate(LocalDate paid, LocalDate due) implements Refusal {}

    record AlreadyEnded(LocalDate ended) implements Refusal {}

    /** Nothing was due by then that did not come. */
    record NotOverdue(LocalDate on) implements Refusal {}

    /** The law that governs a request received on that day knows no such step. */
    record NoSuchStep(LocalDate received) implements Refusal {}

    /** A day set for the reply that is not later than the one it should replace. */
    record NotLater(LocalDate until, LocalDate due) implements Refusal {}

    record ExclusionReversed(LocalDate after, LocalDate upTo) implements Refusal {}

    record ExclusionsOverlap(Exclusion first, Exclusion second) implements Refusal {}

    /** Typed text that is no day, or one far from our time. */
    record NotADay(String typed) implements Refusal {}

    /** Typed text that is not FROM..TO. */
    record NotASpan(String typed) implements Refusal {}

    record UnknownKind(String typed) implements Refusal {}

    record UnknownChannel(String typed) implements Refusal {}

    /** The law of that day grants no such period. */
    record NoPeriod(LocalDate day) implements Refusal {}

    /** Correction, extension and exclusions belong to replies only. */
    record OnlyForReplies() implements Refusal {}

    /** A day that the agency set itself belongs to postponed replies only. */
    record OnlyWhenPostponed() implements Refusal {}

    /** A time of the day belongs to periods of hours only. */
    record OnlyForHours() implements Refusal {}

    /** The day that the agency set itself is missing. */
    record NoDaySet() implements Refusal {}

    /** Typed text that is no time of the day. */
    record NotATime(String typed) implements Refusal {}

    /** Whether days are wrong in themselves, which no article has to say. */
    default boolean isOfDates() {
        return this instanceof OutOfOrder
                || this instanceof NoCalendar
                || this instanceof NoLaw
                || this instanceof AnswerBeforeAsked;
    }

    /** Key of the sentence in the words of this module. */
    default String message() {
        return "law.refusal."
                + switch (this) {
                    case NoLaw _ -> "no-law";
                    case NoCalendar _ -> "no-calendar";
                    case NotSubmitted _ -> "not-submitted";
                    case OutOfOrder _ -> "out-of-order";
                    case BeforeReceipt _ -> "before-receipt";
                    case AlreadyReceived _ -> "already-received";
                    case CorrectionBeforeReceipt _ -> "correction-before-receipt";
                    case CorrectionNotAsked _ -> "correction-not-asked";
                    case AnswerBeforeAsked _ -> "answer-before-asked";
                    case NotNow _ -> "not-now";
                    case ExtensionTooLate _ -> "extension-too-late";
                    case ExtendedTwice _ -> "extended-twice";
                    case ConsultedUnknown _ -> "consulted-unknown";
                    case AlreadyNoted _ -> "already-noted";
                    case NoFee _ -> "no-fee";
                    case FeeTooLate _ -> "fee-too-late";
                    case PaidTooLate _ -> "paid-too-late";
                    case AlreadyEnded _ -> "already-ended";
                    case NotOverdue _ -> "not-overdue";
                    case NoSuchStep _ -> "no-such-step";
                    case NotLater _ -> "not-later";
                    case ExclusionReversed _ -> "exclusion-reversed";
                    case ExclusionsOverlap _ -> "exclusions-overlap";
                    case NotADay _ -> "not-a-day";
                    case NotASpan _ -> "not-a-span";
                    case UnknownKind _ -> "unknown-kind";
                    case UnknownChannel _ -> "unknown-channel";
                    case NoPeriod _ -> "no-period";
                    case OnlyForReplies _ -> "only-for-replies";
                    case OnlyWhenPostponed _ -> "only-when-postponed";
                    case OnlyForHours _ -> "only-for-hours";
                    case NoDaySet _ -> "no-day-set";
                    case NotATime _ -> "not-a-time";
                };
    }

    /** Arguments of the sentence, in order. */
    default List<Object> args() {
        return switch (this) {
            case NoLaw(var day) -> List.of(day);
            case NoCalendar(var day) -> List.of(day);
            case NotSubmitted() -> List.of();
            case NotADay(var typed) -> List.of(typed);
            case NotASpan(var typed) -> List.of(typed);
            case UnknownKind(var typed) ->
                    List.of(
                            typed,
                            Stream.of(Kind.values())
                                    .map(Kind::word)
                                    .collect(Collectors.joining(", ")));
            case UnknownChannel(var typed) -> List.of(typed);
            case NoPeriod(var day) -> List.of(day);
            case OnlyForReplies(), OnlyWhenPostponed(), OnlyForHours(), NoDaySet() -> List.of();
            case NotATime(var typed) -> List.of(typed);
            case OutOfOrder(var event, var earlier) -> List.of(event, earlier);
            case BeforeReceipt(var event) -> List.of(event);
            case AlreadyReceived(var received) -> List.of(received);
            case CorrectionBeforeReceipt(var arrived, var received) -> List.of(arrived, received);
            case CorrectionNotAsked(var arrived) -> List.of(arrived);
            case AnswerBeforeAsked(var answerBy, var asked) -> List.of(answerBy, asked);
            case NotNow(var event) -> List.of(event);
            case ExtensionTooLate(var told, var due) -> List.of(told, due);
            case ExtendedTwice(var first) -> List.of(first);
            case ConsultedUnknown(var name) -> List.of(name);
            case AlreadyNoted(var name, var on) -> List.of(name, on);
            case NoFee(var day) -> List.of(day);
            case FeeTooLate(var noticed, var due) -> List.of(noticed, due);
            case PaidTooLate(var paid, var due) -> List.of(paid, due);
            case AlreadyEnded(var ended) -> List.of(ended);
            case NotOverdue(var on) -> List.of(on);
            case NoSuchStep(var received) -> List.of(received);
            case NotLater(var until, var due) -> List.of(until, due);
            case ExclusionReversed(var after, var upTo) -> List.of(after, upTo);
            case ExclusionsOverlap(var first, var second) ->
                    List.of(first.after(), first.upTo(), second.after(), second.upTo());
        };
    }

    default String sentence(Locale locale) {
        return Words.say(locale, message(), args());
    }
}
