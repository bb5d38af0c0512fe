package yangguang.requests;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import yangguang.calendar.CurrentLaw;
import yangguang.law.Law;
import yangguang.law.clocks.Clock;
import yangguang.law.clocks.Clock.State;
import yangguang.law.clocks.Purpose;
import yangguang.law.clocks.Refusal;
import yangguang.law.clocks.RequestClocks;
import yangguang.law.clocks.RequestClocks.Told;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.law.rules.Citation;
import yangguang.pages.DeadlineAddress;
import yangguang.tally.TallyEntry;

/**
 * Whether a deed may be added to a log, what it makes of the request, and what that counts for.
 * Nothing is stored here, so that any life of a request can be tried without a database.
 */
@Component
class Moves {
    private final RequestFigures figures;
    private final Supplier<Law> law;

    @Autowired
    Moves(RequestFigures figures, CurrentLaw law) {
        this(figures, law::now);
    }

    Moves(RequestFigures figures, Supplier<Law> law) {
        this.figures = figures;
        this.law = law;
    }

    /**
     * @param nextOn the next day on which something is due
     * @param proof where that day, or else the day of the reply, can be counted again
     * @param overran whether the request has just ended 延期办结
     */
    record Move(
            Request after,
            @Nullable LocalDate nextOn,
            @Nullable String proof,
            boolean overran,
            List<TallyEntry> entries) {}

    /** What the clocks say once that has happened, or why it may not. */
    RequestClocks allowed(Request request, Deed deed, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) return new RequestClocks.Refused(new Refusal.OutOfOrder(today, on));
        if (!request.isOpen() && deed.lawful(on).isPresent()) {
            return new RequestClocks.Refused(
                    new Refusal.AlreadyEnded(Optional.ofNullable(request.endedOn()).orElse(on)));
        }
        return imagine(request, deed, on, today);
    }

    /** The same refusal with the article that the officer is told of. */
    Stepping.Unlawful refused(
            Refusal refusal, Request request, Deed deed, LocalDate on, LocalDate today) {
        return new Stepping.Unlawful(
                refusal,
                deed.lawful(on)
                        .flatMap(
                                event ->
                                        law.get()
                                                .requests()
                                                .against(refusal, request.lawful(), event, today))
                        .map(Citation::toString)
                        .orElse(""));
    }

    /** What the clocks would say if that happened on that day, be it to come. */
    RequestClocks imagine(Request request, Deed deed, LocalDate on, LocalDate today) {
        var next = deed.lawful(on).stream().toList();
        return law.get().requests().read(request.lawful(), next, today);
    }

    /** What an allowed deed makes of the request. */
    Move move(Request before, CaseEvent event, Told told) {
        var log = Stream.concat(before.log().stream(), Stream.of(event)).toList();
        var after = moved(before, event.deed(), event.on(), log, told);
        boolean overran = before.isOpen() && !after.isOpen() && overran(after);
        var entries = entries(before, after, overran);
        if (event.deed() instanceof Deed.FeePaid) paid(before, event.on()).ifPresent(entries::add);
        return new Move(after, nextOn(after), proof(after), overran, entries);
    }

    /** What came in is what was asked for last. */
    private static Optional<TallyEntry> paid(Request request, LocalDate on) {
        return request.last(Deed.FeeAsked.class)
                .map(asked -> ((Deed.FeeAsked) asked.deed()).yuan())
                .map(yuan -> RequestFigures.paid(request.bodyId(), on, yuan, request.ref()));
    }

    private static Request moved(
            Request before, Deed deed, LocalDate on, List<CaseEvent> log, Told told) {
        boolean ends = before.isOpen() && told.standing().ended();
        var outcome =
                switch (deed) {
                    case Deed.Concluding concluding -> concluding.outcome();
                    case Deed.Withdrawn _ -> null; // even after a reply that nobody has signed for
                    case Deed.Ongoing _ -> before.outcome();
                };
        return new Request(
                before.id(),
                before.bodyId(),
                before.number(),
                before.channel(),
                before.spoken(),
                before.applicant(),
                before.submittedOn(),
                before.crowd(),
                before.splitFrom(),
                mergedInto(before, deed),
                deed instanceof Deed.Assigned(var officer, _)
                        ? Long.valueOf(officer)
                        : before.officer(),
                ends ? on : before.endedOn(),
                outcome,
                log,
                told);
    }

    private static @Nullable Long mergedInto(Request before, Deed deed) {
        if (deed instanceof Deed.Separated) return null;
        return deed instanceof Deed.Merged(var into) ? Long.valueOf(into) : before.mergedInto();
    }

    private List<TallyEntry> entries(Request before, Request after, boolean overran) {
        var entries = new ArrayList<TallyEntry>();
        after.receivedOn()
                .ifPresent(
                        received -> {
                            var counted = countable(after, received);
                            if (before.receivedOn().isEmpty())
                                entries.addAll(figures.received(counted));
                            var ended = after.endedOn();
                            if (before.isOpen() && ended != null) {
                                entries.addAll(
                                        figures.ended(counted, ended, facts(after), overran));
                            }
                        });
        return entries;
    }

    private static RequestFigures.Countable countable(Request request, LocalDate received) {
        return new RequestFigures.Countable(
                request.ref(), request.bodyId(), request.channel(), request.applicant(), received);
    }

    Optional<OutcomeFacts> facts(Request request) {
        var code = request.outcome();
        return law.get().outcomes().on(request.governedBy()).stream()
                .filter(facts -> facts.code().equals(code))
                .findFirst();
    }

    /** 延期办结: extended, postponed, or later than its day. */
    private static boolean overran(Request request) {
        return request.has(Deed.Extended.class)
                || request.has(Deed.Postponed.class)
                || request.replyClock()
                        .filter(reply -> reply.doneOn().isPresent())
                        .filter(reply -> reply.state(reply.doneOn().get()) == State.DONE_LATE)
                        .isPresent();
    }

    /** The next day on which something is due; a request not yet received waits since it came. */
    @Nullable LocalDate nextOn(Request request) {
        if (!request.isOpen()) return null;
        if (request.receivedOn().isEmpty()) return request.submittedOn();
        var clocks = awaited(request).map(clock -> clock.deadline().due());
        return Stream.concat(clocks, awaitedCorrection(request))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static Stream<Clock> awaited(Request request) {
        return request.told().clocks().stream()
                .filter(clock -> clock.doneOn().isEmpty())
                .filter(clock -> clock.purpose() != Purpose.OPINION);
    }

    /**
     * Where the day of the reply can be counted again, or while none runs that of what is awaited
     * first; null where the law counts neither.
     */
    @Nullable String proof(Request request) {
        return request.replyClock()
                .or(() -> awaited(request).min(comparing(clock -> clock.deadline().due())))
                .map(clock -> proof(request, clock))
                .orElse(null);
    }

    /** The same for any clock of a request. */
    String proof(Request request, Clock clock) {
        var received = request.receivedOn().orElseGet(() -> clock.deadline().start());
        return DeadlineAddress.of(law.get().questions().to(received, clock));
    }

    private static Stream<LocalDate> awaitedCorrection(Request request) {
        return switch (request.standing()) {
            case AWAITING_CORRECTION, CORRECTION_OVERDUE ->
                    request.last(Deed.CorrectionAsked.class).stream()
                            .map(event -> (Deed.CorrectionAsked) event.deed())
                            .map(Deed.CorrectionAsked::answerBy);
            case AWAITING_RECEIPT,
                    AWAITING_REPLY,
                    AWAITING_PAYMENT,
                    PAYMENT_OVERDUE,
                    AWAITING_SIGNATURE,
                    ANSWERED,
                    GIVEN_UP,
                    WITHDRAWN ->
                    Stream.of();
        };
    }

    /** Under which article it is done; null where none speaks of it. */
    @Nullable String article(Deed deed, Request before, LocalDate on, Told told) {
        var governed = told.received().orElse(before.submittedOn());
        return switch (deed) {
            case Deed.Concluding concluding -> outcomeArticle(before, concluding.outcome());
            case Deed.MadeProactive _ ->
                    law.get()
                            .usual()
                            .manyAskers(on)
                            .map(many -> many.law().toString())
                            .orElse(null);
            case Deed.Ongoing _ ->
                    deed.lawful(on)
                            .flatMap(event -> law.get().requests().article(event, governed))
                            .map(Citation::toString)
                            .orElse(null);
        };
    }

    private @Nullable String outcomeArticle(Request request, String code) {
        return law.get().outcomes().on(request.governedBy()).stream()
                .filter(facts -> facts.code().equals(code))
                .map(facts -> facts.law().getFirst().toString())
                .findFirst()
                .orElse(null);
    }
}
