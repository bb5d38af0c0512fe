package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.law.clocks.RequestClocks.Refused;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.law.clocks.RequestClocks.Told;
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

/** A received request, followed event by event. One is made for each reading of a log. */
final class RequestCase {
    private static final String CORRECTING = "补正";

    private final RequestLaw law;
    private final LocalDate received;
    private final LocalDate today;

    /** Whether the event was allowed on its day, so that no later calendar makes it late. */
    private boolean stands;

    private Purpose purpose = Purpose.REPLY;
    private LocalDate start;
    private Standing standing = Standing.AWAITING_REPLY;
    private @Nullable LocalDate extended;
    private @Nullable LocalDate postponed;
    private @Nullable LocalDate ended;
    private @Nullable CorrectionAsked correction;
    private @Nullable FeeAsked fee;
    private @Nullable ReplySent reply;
    private final List<Exclusion> pauses = new ArrayList<>();
    private final Map<String, Opinion> opinions = new LinkedHashMap<>();
    private final List<Clock> finished = new ArrayList<>();

    RequestCase(RequestLaw law, LocalDate received, LocalDate today) {
        this.law = law;
        this.received = received;
        this.today = today;
        this.start = received;
    }

    /**
     * @param taken how many of them stand already
     */
    RequestClocks after(List<RequestEvent> events, int taken) {
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            stands = i < taken;
            var refusal = refuse(event).or(() -> take(event));
            if (refusal.isPresent()) return new Refused(refusal.get());
        }
        return new Told(overdue(), Optional.of(received), clocks());
    }

    private Optional<Refusal> refuse(RequestEvent event) {
        if (event.on().isBefore(received)) {
            return Optional.of(new Refusal.BeforeReceipt(event.on()));
        }
        return ended == null ? Optional.empty() : Optional.of(new Refusal.AlreadyEnded(ended));
    }

    private Optional<Refusal> take(RequestEvent event) {
        return switch (event) {
            case Submitted _ -> notNow(event);
            case SignedFor _, Arrived _, Confirmed _ ->
                    Optional.of(new Refusal.AlreadyReceived(received));
            case CorrectionAsked asked -> askCorrection(asked);
            case CorrectionArrived(var on) -> correctionArrives(on);
            case OpinionAsked(var on, var who, var name) -> askOpinion(on, who, name);
            case OpinionRequestReceived(var on, var name) ->
                    opinion(event, name, Opinion::answered, known -> known.reached(on));
            case OpinionGiven(var on, var name) ->
                    opinion(event, name, Opinion::given, known -> known.given(on));
            case Extended(var on) -> extend(on);
            case ReasonsAsked asked -> askReasons(asked);
            case Postponed(var on, var until) -> postpone(on, until);
            case FeeAsked asked -> askFee(asked);
            case FeePaid(var on) -> feeIsPaid(on);
            case ReplySent sent -> send(sent);
            case ReplySigned(var on) -> sign(on);
            case GivenUp(var on) -> giveUp(on);
            case Withdrawn(var on) -> end(Standing.WITHDRAWN, on);
        };
    }

    private Optional<Refusal> askCorrection(CorrectionAsked asked) {
        if (standing != Standing.AWAITING_REPLY) return notNow(asked);
        if (!stands && asked.answerBy().isBefore(asked.on())) {
            return Optional.of(new Refusal.AnswerBeforeAsked(asked.answerBy(), asked.on()));
        }
        law.correctionNotice
                .from(received, start)
                .ifPresent(
                        deadline ->
                                finished.add(
                                        new Clock(
                                                Purpose.CORRECTION_NOTICE,
                                                deadline,
                                                "",
                                                Optional.of(asked.on()))));
        correction = asked;
        standing = Standing.AWAITING_CORRECTION;
        return Optional.empty();
    }

    private Optional<Refusal> correctionArrives(LocalDate on) {
        if (correction == null || standing != Standing.AWAITING_CORRECTION) {
            return Optional.of(new Refusal.CorrectionNotAsked(on));
        }
        if (correctionRestarts()) restart(on, Purpose.REPLY_AFTER_CORRECTION);
        else pauses.add(new Exclusion(correction.on(), on, CORRECTING));
        correction = null;
        standing = Standing.AWAITING_REPLY;
        return Optional.empty();
    }

    private Optional<Refusal> askOpinion(LocalDate on, Consulted who, String name) {
        if (standing != Standing.AWAITING_REPLY) return Optional.of(new Refusal.NotNow(on));
        opinions.put(name, new Opinion(who, name, on, Optional.empty(), Optional.empty()));
        return Optional.empty();
    }

    /** Each once, as long as the agency has not replied. */
    private Optional<Refusal> opinion(
            RequestEvent event,
            String name,
            Function<Opinion, Optional<LocalDate>> noted,
            UnaryOperator<Opinion> change) {
        if (standing == Standing.AWAITING_SIGNATURE) return notNow(event);
        var known = opinions.get(name);
        if (known == null) return Optional.of(new Refusal.ConsultedUnknown(name));
        var before = noted.apply(known);
        if (before.isEmpty()) opinions.put(name, change.apply(known));
        return before.map(on -> new Refusal.AlreadyNoted(name, on));
    }

    private Optional<Refusal> extend(LocalDate on) {
        if (extended != null) return Optional.of(new Refusal.ExtendedTwice(extended));
        if (standing != Standing.AWAITING_REPLY) return Optional.of(new Refusal.NotNow(on));
        var due = replyDue(on).due();
        if (late(on, due)) return Optional.of(new Refusal.ExtensionTooLate(on, due));
        extended = on;
        return Optional.empty();
    }

    private Optional<Refusal> askReasons(ReasonsAsked asked) {
        if (knowsNoMassRequests()) return Optional.of(new Refusal.NoSuchStep(received));
        return standing == Standing.AWAITING_REPLY ? Optional.empty() : notNow(asked);
    }

    private Optional<Refusal> postpone(LocalDate on, LocalDate until) {
        if (knowsNoMassRequests()) return Optional.of(new Refusal.NoSuchStep(received));
        if (standing != Standing.AWAITING_REPLY) return Optional.of(new Refusal.NotNow(on));
        var due = replyDue(on).due();
        if (late(on, due)) return Optional.of(new Refusal.ExtensionTooLate(on, due));
        if (!stands && !until.isAfter(due)) return Optional.of(new Refusal.NotLater(until, due));
        postponed = until;
        purpose = Purpose.REPLY_POSTPONED;
        return Optional.empty();
    }

    private boolean knowsNoMassRequests() {
        return law.massRequests.find(received).isEmpty();
    }

    /** Only when a correction or a payment is awaited whose last day is over. */
    private Optional<Refusal> giveUp(LocalDate on) {
        if (correction != null && law.correctionOverdue.find(received).isEmpty()) {
            return Optional.of(new Refusal.NoSuchStep(received));
        }
        return stands || isOverdue(on)
                ? end(Standing.GIVEN_UP, on)
                : Optional.of(new Refusal.NotOverdue(on));
    }

    private boolean late(LocalDate on, LocalDate due) {
        return !stands && on.isAfter(due);
    }

    private boolean isOverdue(LocalDate on) {
        if (correction != null) return on.isAfter(correction.answerBy());
        return fee != null && on.isAfter(feeClock(fee, Optional.empty()).deadline().due());
    }

    private Optional<Refusal> askFee(FeeAsked asked) {
        if (standing != Standing.AWAITING_REPLY) return notNow(asked);
        if (law.feePayment.from(received, asked.on()).isEmpty()) {
            return Optional.of(new Refusal.NoFee(received));
        }
        var due = replyDue(asked.on()).due();
        if (late(asked.on(), due)) return Optional.of(new Refusal.FeeTooLate(asked.on(), due));
        fee = asked;
        standing = Standing.AWAITING_PAYMENT;
        return Optional.empty();
    }

    private Optional<Refusal> feeIsPaid(LocalDate on) {
        if (fee == null || standing != Standing.AWAITING_PAYMENT) {
            return Optional.of(new Refusal.NotNow(on));
        }
        var clock = feeClock(fee, Optional.of(on));
        var due = clock.deadline().due();
        if (late(on, due)) return Optional.of(new Refusal.PaidTooLate(on, due));
        finished.add(clock);
        fee = null;
        standing = Standing.AWAITING_REPLY;
        restart(on, Purpose.REPLY_AFTER_PAYMENT);
        return Optional.empty();
    }

    /** What nobody signs for can be sent again, another way. */
    private Optional<Refusal> send(ReplySent sent) {
        if (standing != Standing.AWAITING_REPLY && standing != Standing.AWAITING_SIGNATURE) {
            return notNow(sent);
        }
        reply = sent;
        var counts = RequestLaw.rule(law.delivery, sent.delivery()).on(sent.on()).value();
        if (counts.equals("sent")) return end(Standing.ANSWERED, sent.on());
        standing = Standing.AWAITING_SIGNATURE;
        return Optional.empty();
    }

    private Optional<Refusal> sign(LocalDate on) {
        return standing == Standing.AWAITING_SIGNATURE
                ? end(Standing.ANSWERED, on)
                : Optional.of(new Refusal.NotNow(on));
    }

    private Optional<Refusal> end(Standing how, LocalDate on) {
        standing = how;
        ended = on;
        return Optional.empty();
    }

    /** The period begins anew: what had been extended or left out belonged to the old one. */
    private void restart(LocalDate on, Purpose why) {
        start = on;
        purpose = why;
        extended = null;
        postponed = null;
        pauses.clear();
        opinions.values().stream()
                .map(opinion -> opinion.clock(law, received))
                .flatMap(Optional::stream)
                .forEach(finished::add);
        opinions.clear();
    }

    private boolean correctionRestarts() {
        return law.correctionEffect.on(received).value().equals(RequestLaw.RESTART);
    }

    private Deadline replyDue(LocalDate asOf) {
        if (postponed != null) return law.postponed(received, start, postponed);
        var exclusions = new ArrayList<>(pauses);
        opinions.values()
                .forEach(
                        opinion ->
                                opinion.exclusion(law, received, asOf).ifPresent(exclusions::add));
        if (correction != null) {
            exclusions.add(
                    new Exclusion(correction.on(), later(correction.on(), asOf), CORRECTING));
        }
        var because =
                Stream.concat(
                        law.startingAnew(received, purpose),
                        opinions.values().stream()
                                .flatMap(opinion -> law.leavingOut(received, opinion.who())));
        return law.replyDue(received, start, extended != null, exclusions, because);
    }

    private List<Clock> clocks() {
        var replied =
                standing == Standing.ANSWERED
                        ? Optional.ofNullable(ended)
                        : Optional.<LocalDate>empty();
        boolean stopped = fee != null || (correction != null && correctionRestarts());
        var asOf = ended == null ? today : ended;
        var replies =
                stopped
                        ? Stream.<Clock>of()
                        : Stream.of(new Clock(purpose, replyDue(asOf), "", replied));
        var open =
                opinions.values().stream()
                        .map(opinion -> opinion.clock(law, received))
                        .flatMap(Optional::stream);
        var payment = fee == null ? Stream.<Clock>of() : Stream.of(feeClock(fee, Optional.empty()));
        return Stream.of(replies, payment, open, finished.stream())
                .flatMap(clocks -> clocks)
                .toList();
    }

    private Clock feeClock(FeeAsked asked, Optional<LocalDate> paid) {
        var deadline = law.feePayment.from(received, asked.on()).orElseThrow();
        return new Clock(Purpose.FEE_PAYMENT, deadline, "", paid);
    }

    private Standing overdue() {
        if (standing.ended() || !isOverdue(today)) return standing;
        return correction != null ? Standing.CORRECTION_OVERDUE : Standing.PAYMENT_OVERDUE;
    }

    private static Optional<Refusal> notNow(RequestEvent event) {
        return Optional.of(new Refusal.NotNow(event.on()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
