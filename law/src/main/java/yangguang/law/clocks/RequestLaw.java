package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import yangguang.law.calendar.WorkingCalendar;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.law.clocks.RequestEvent.Arrived;
import yangguang.law.clocks.RequestEvent.Confirmed;
import yangguang.law.clocks.RequestEvent.CorrectionArrived;
import yangguang.law.clocks.RequestEvent.CorrectionAsked;
import yangguang.law.clocks.RequestEvent.Extended;
import yangguang.law.clocks.RequestEvent.FeeAsked;
import yangguang.law.clocks.RequestEvent.FeePaid;
import yangguang.law.clocks.RequestEvent.GivenUp;
import yangguang.law.clocks.RequestEvent.OpinionAsked;
import yangguang.law.clocks.RequestEvent.OpinionGiven;
import yangguang.law.clocks.RequestEvent.OpinionRequestReceived;
import yangguang.law.clocks.RequestEvent.Postponed;
import yangguang.law.clocks.RequestEvent.ReasonsAsked;
import yangguang.law.clocks.RequestEvent.ReplySent;
import yangguang.law.clocks.RequestEvent.ReplySigned;
import yangguang.law.clocks.RequestEvent.SignedFor;
import yangguang.law.clocks.RequestEvent.Submitted;
import yangguang.law.clocks.RequestEvent.Withdrawn;
import yangguang.law.rules.Citation;
import yangguang.law.rules.Rule;
import yangguang.law.rules.RuleFile;
import yangguang.law.rules.Version;

/** The rules that a request meets on its way, each asked for the day on which it was received. */
final class RequestLaw {
    static final String RESTART = "restart";

    final Rule<String> regulation = RuleFile.word("regulation");
    final Rule<Integer> reply = RuleFile.number("reply-period");
    final Rule<Integer> extension = RuleFile.number("reply-extension");
    final Rule<String> correctionEffect = RuleFile.word("correction-effect");
    private final Rule<String> feeEffect = RuleFile.word("fee-effect");
    final Rule<String> correctionOverdue = RuleFile.word("correction-overdue");
    final Rule<String> massRequests = RuleFile.word("mass-requests");
    final Period correctionNotice;
    final Period feePayment;
    final Map<Channel, Rule<String>> receipt =
            each(Channel.class, channel -> RuleFile.word("receipt-" + channel.word()));
    final Map<Delivery, Rule<String>> delivery =
            each(Delivery.class, way -> RuleFile.word("delivery-" + way.word()));
    final Map<Consulted, Rule<String>> silence =
            each(Consulted.class, who -> RuleFile.word(who.word() + "-silence"));
    final Map<Consulted, Rule<String>> opinionExcluded =
            each(Consulted.class, who -> RuleFile.word(who.word() + "-excluded"));
    final Map<Consulted, Period> opinion;
    private final DayCount count;

    RequestLaw(WorkingCalendar calendar) {
        count = new DayCount(calendar);
        correctionNotice = new Period("correction-notice", calendar);
        feePayment = new Period("fee-payment", calendar);
        opinion = each(Consulted.class, who -> new Period(who.word() + "-opinion", calendar));
    }

    /**
     * The due day of the reply.
     *
     * @param received 收到申请之日, which chooses the law
     * @param start day zero: receipt, or arrival of the correction, or payment
     * @param because articles that moved the start or left days out
     */
    Deadline replyDue(
            LocalDate received,
            LocalDate start,
            boolean extended,
            List<Exclusion> exclusions,
            Stream<Citation> because) {
        var base = reply.on(received);
        var cited = new ArrayList<Citation>(List.of(base.law()));
        int days = base.value();
        if (extended) {
            var more = extension.on(received);
            cited.add(more.law());
            days += more.value();
        }
        because.forEach(cited::add);
        return count.workingDays(start, days, exclusions, cited.stream().distinct().toList());
    }

    /** The due day of a reply that the agency put off to a day of its own. */
    Deadline postponed(LocalDate received, LocalDate start, LocalDate until) {
        return count.until(start, until, massRequests.find(received).stream().map(Version::law));
    }

    /** The article that makes the period begin anew, or pause, for that purpose. */
    Stream<Citation> startingAnew(LocalDate received, Purpose purpose) {
        if (purpose == Purpose.REPLY_AFTER_CORRECTION) return law(correctionEffect, received);
        if (purpose == Purpose.REPLY_AFTER_PAYMENT) return law(feeEffect, received);
        return Stream.of();
    }

    /** The article that leaves the time of consulting out. */
    Stream<Citation> leavingOut(LocalDate received, Consulted who) {
        return law(rule(opinionExcluded, who), received);
    }

    private static Stream<Citation> law(Rule<String> rule, LocalDate received) {
        return rule.find(received).stream().map(Version::law);
    }

    /** Where the law speaks of such an event. */
    Optional<Citation> article(RequestEvent event, LocalDate received) {
        return switch (event) {
            case Submitted(_, var channel) -> found(rule(receipt, channel), received);
            case CorrectionAsked _, CorrectionArrived _ -> found(correctionEffect, received);
            case OpinionAsked(_, var who, _) -> found(rule(opinionExcluded, who), received);
            case Extended _ -> found(extension, received);
            case ReasonsAsked _, Postponed _ -> found(massRequests, received);
            case FeeAsked _, FeePaid _ -> found(feePayment.rule(), received);
            case ReplySent(_, var way) -> found(rule(delivery, way), received);
            case GivenUp _ -> found(correctionOverdue, received);
            case SignedFor _,
                    Arrived _,
                    Confirmed _,
                    OpinionRequestReceived _,
                    OpinionGiven _,
                    ReplySigned _,
                    Withdrawn _ ->
                    Optional.empty();
        };
    }

    /** What forbids an event in that standing: what is awaited first, or else its own article. */
    Optional<Citation> against(
            RequestEvent event,
            Standing standing,
            Submitted submitted,
            Optional<LocalDate> received) {
        var governed = received.orElse(submitted.on());
        return switch (standing) {
            case AWAITING_RECEIPT -> found(rule(receipt, submitted.channel()), submitted.on());
            case AWAITING_CORRECTION, CORRECTION_OVERDUE -> found(correctionEffect, governed);
            case AWAITING_PAYMENT, PAYMENT_OVERDUE -> found(feePayment.rule(), governed);
            case AWAITING_REPLY, AWAITING_SIGNATURE ->
                    event.isOfReceipt()
                            ? found(rule(receipt, submitted.channel()), submitted.on())
                            : article(event, governed);
            case ANSWERED, GIVEN_UP -> found(reply, governed);
            case WITHDRAWN -> Optional.empty();
        };
    }

    private static Optional<Citation> found(Rule<?> rule, LocalDate received) {
        return rule.find(received).map(Version::law);
    }

    /** Which event counts as receipt of a request that was submitted that way on that day. */
    Optional<String> receiptEvent(LocalDate submitted, Channel channel) {
        return rule(receipt, channel).find(submitted).map(Version::value);
    }

    static <K, V> V rule(Map<K, V> rules, K key) {
        var rule = rules.get(key);
        if (rule == null) throw new IllegalStateException("no rule for " + key);
        return rule;
    }

    private static <K extends Enum<K>, V> Map<K, V> each(Class<K> type, Function<K, V> value) {
        var map = new EnumMap<K, V>(type);
        Stream.of(type.getEnumConstants()).forEach(key -> map.put(key, value.apply(key)));
        return map;
    }
}
