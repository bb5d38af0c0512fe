package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yangguang.law.calendar.NoCalendar;
import yangguang.law.calendar.WorkingCalendar;
import yangguang.law.clocks.RequestClocks.Refused;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.law.clocks.RequestClocks.Told;
import yangguang.law.clocks.RequestEvent.Arrived;
import yangguang.law.clocks.RequestEvent.Confirmed;
import yangguang.law.clocks.RequestEvent.SignedFor;
import yangguang.law.clocks.RequestEvent.Submitted;
import yangguang.law.clocks.RequestEvent.Withdrawn;
import yangguang.law.rules.Citation;
import yangguang.law.rules.Rule;
import yangguang.law.rules.Version;

/** 依申请公开的时限: derives every clock of a request from the log of what happened to it. */
public final class RequestClock {
    private final RequestLaw law;

    public RequestClock(WorkingCalendar calendar) {
        this.law = new RequestLaw(calendar);
    }

    /** 答复期限. */
    public Rule<Integer> replyPeriod() {
        return law.reply;
    }

    /** 延长答复的期限. */
    public Rule<Integer> replyExtension() {
        return law.extension;
    }

    /**
     * @param log what happened, in order
     * @param today how far an open consultation or pause reaches
     */
    public RequestClocks read(List<RequestEvent> log, LocalDate today) {
        return read(List.of(), log, today);
    }

    /**
     * @param taken what was allowed on its day: a schedule of holidays that is announced later may
     *     move a last day before it, and it stands
     * @param next what the calendar of today has to allow
     */
    public RequestClocks read(List<RequestEvent> taken, List<RequestEvent> next, LocalDate today) {
        var log = Stream.concat(taken.stream(), next.stream()).toList();
        try {
            return outOfOrder(log)
                    .<RequestClocks>map(Refused::new)
                    .orElseGet(() -> tell(log, taken.size(), today));
        } catch (NoCalendar e) {
            return new Refused(new Refusal.NoCalendar(e.day()));
        }
    }

    /**
     * The reply's due day where only dates are known: received on that day, perhaps corrected,
     * extended, with some days left out.
     */
    public Reply reply(ReplyDates dates) {
        try {
            return dates.refusal()
                    .or(() -> withoutLaw(dates.received()))
                    .<Reply>map(Reply.Refused::new)
                    .orElseGet(() -> new Reply.Due(due(dates)));
        } catch (NoCalendar e) {
            return new Reply.Refused(new Refusal.NoCalendar(e.day()));
        }
    }

    /** The due day of a reply that the agency put off to a day of its own. */
    Reply postponed(LocalDate start, LocalDate until) {
        if (law.massRequests.find(start).isEmpty())
            return new Reply.Refused(new Refusal.NoSuchStep(start));
        var before = law.replyDue(start, start, false, List.of(), Stream.of()).due();
        return until.isAfter(before)
                ? new Reply.Due(law.postponed(start, start, until))
                : new Reply.Refused(new Refusal.NotLater(until, before));
    }

    /** The regulation that governs a request received on that day, such as REG-2019. */
    public Optional<String> regulation(LocalDate received) {
        return law.regulation.find(received).map(Version::value);
    }

    /**
     * The event of the law that counts as receipt by a channel: submitted, signed, arrived,
     * confirmed.
     */
    public Optional<String> receiptEvent(LocalDate submitted, Channel channel) {
        return law.receiptEvent(submitted, channel);
    }

    /** The article under which that is done with a request received on that day, if one says so. */
    public Optional<Citation> article(RequestEvent event, LocalDate received) {
        return law.article(event, received);
    }

    /**
     * The article under which the law refused that event; empty where no article speaks of it, as
     * of days in the wrong order.
     *
     * @param log what had happened, which the law allowed
     */
    public Optional<Citation> against(
            Refusal refusal, List<RequestEvent> log, RequestEvent event, LocalDate today) {
        if (refusal.isOfDates() || !(log.getFirst() instanceof Submitted submitted)) {
            return Optional.empty();
        }
        return read(log, List.of(), today) instanceof Told told
                ? law.against(event, told.standing(), submitted, told.received())
                : Optional.empty();
    }

    /** Whether a reply with that period was extended. */
    boolean isExtended(LocalDate received, Deadline reply) {
        return reply.counting().period() > law.reply.on(received).value();
    }

    /** What it means when the one consulted says nothing: consents, agency-decides. */
    public Optional<Version<String>> silence(Consulted who, LocalDate received) {
        return RequestLaw.rule(law.silence, who).find(received);
    }

    private Deadline due(ReplyDates dates) {
        var received = dates.received();
        var because =
                Stream.concat(
                        dates.corrected().stream()
                                .flatMap(
                                        _ ->
                                                law.startingAnew(
                                                        received, Purpose.REPLY_AFTER_CORRECTION)),
                        dates.exclusions().stream()
                                .flatMap(_ -> law.leavingOut(received, Consulted.THIRD_PARTY)));
        return law.replyDue(
                received,
                dates.corrected().orElse(received),
                dates.extended(),
                dates.exclusions(),
                because);
    }

    private Optional<Refusal> withoutLaw(LocalDate received) {
        return law.reply.find(received).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal.NoLaw(received));
    }

    private RequestClocks tell(List<RequestEvent> log, int taken, LocalDate today) {
        if (log.isEmpty() || !(log.getFirst() instanceof Submitted(var on, var channel))) {
            return new Refused(new Refusal.NotSubmitted());
        }
        var counts = law.receiptEvent(on, channel);
        if (counts.isEmpty()) return new Refused(new Refusal.NoLaw(on));
        for (int i = 0; i < log.size(); i++) {
            var event = log.get(i);
            var rest = log.subList(i + 1, log.size());
            if (isReceipt(event, counts.get())) {
                return new RequestCase(law, event.on(), today).after(rest, taken - i - 1);
            }
            if (event instanceof Withdrawn) return withdrawn(event.on(), rest);
            var refusal = onTheWay(event, channel, log.subList(0, i));
            if (refusal.isPresent()) return new Refused(refusal.get());
        }
        return new Told(Standing.AWAITING_RECEIPT, Optional.empty(), List.of());
    }

    /** Before receipt only its own steps are noted, each once. */
    private static Optional<Refusal> onTheWay(
            RequestEvent event, Channel channel, List<RequestEvent> earlier) {
        if (!event.isOfReceipt()) return Optional.of(new Refusal.BeforeReceipt(event.on()));
        boolean again = earlier.stream().anyMatch(one -> one.getClass() == event.getClass());
        return again || !comesBy(channel, event)
                ? Optional.of(new Refusal.NotNow(event.on()))
                : Optional.empty();
    }

    /** A letter is signed for, an electronic request arrives; nothing else lies on the way. */
    private static boolean comesBy(Channel channel, RequestEvent event) {
        return event instanceof Submitted
                || switch (channel) {
                    case IN_PERSON -> false;
                    case REGISTERED_MAIL, ORDINARY_MAIL -> event instanceof SignedFor;
                    case ONLINE, FAX, EMAIL -> event instanceof Arrived;
                };
    }

    /** Before anything was received: no clock has run, and none will. */
    private static RequestClocks withdrawn(LocalDate on, List<RequestEvent> rest) {
        return rest.isEmpty()
                ? new Told(Standing.WITHDRAWN, Optional.empty(), List.of())
                : new Refused(new Refusal.AlreadyEnded(on));
    }

    private static boolean isReceipt(RequestEvent event, String counts) {
        return switch (counts) {
            case "submitted" -> event instanceof Submitted;
            case "signed" -> event instanceof SignedFor;
            case "arrived" -> event instanceof Arrived;
            case "confirmed" -> event instanceof Confirmed;
            default -> throw new IllegalStateException("no event is called " + counts);
        };
    }

    private static Optional<Refusal> outOfOrder(List<RequestEvent> log) {
        for (int i = 1; i < log.size(); i++) {
            var earlier = log.get(i - 1).on();
            var event = log.get(i).on();
            if (event.isBefore(earlier)) return Optional.of(new Refusal.OutOfOrder(event, earlier));
        }
        return Optional.empty();
    }
}
