package yangguang.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;
import yangguang.calendar.CurrentLaw;
import yangguang.journal.Actor;
import yangguang.law.clocks.Clock.State;
import yangguang.law.clocks.Purpose;
import yangguang.law.clocks.Refusal;
import yangguang.law.clocks.RequestClocks;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.law.clocks.RequestClocks.Told;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.law.rules.Citation;
import yangguang.pages.NoSuchRecord;
import yangguang.tally.TallyEntry;

/**
 * The log of each request, and the only door through which something is added to it: the law's
 * clocks read the log with the new deed, and what they refuse does not happen.
 */
@Component
class Cases {
    private final RequestRecords records;
    private final RequestFigures figures;
    private final Keeping keeping;
    private final CurrentLaw law;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Cases(
            RequestRecords records,
            RequestFigures figures,
            Keeping keeping,
            CurrentLaw law,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.figures = figures;
        this.keeping = keeping;
        this.law = law;
        this.clock = clock;
        this.events = events;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day, here, of a moment. */
    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /**
     * @throws NoSuchRecord where there is none, or none that the viewer may read
     */
    Request read(Viewer viewer, long id) {
        return records.row(id, viewer.readable()).map(this::whole).orElseThrow(() -> missing(id));
    }

    /** For its applicant. */
    Request read(long id) {
        return records.row(id).map(this::whole).orElseThrow(() -> missing(id));
    }

    /**
     * For a change, by an officer of the very body; others wait until the transaction ends.
     *
     * @throws NoSuchRecord where there is none of this body
     */
    Request hold(Viewer viewer, long id) {
        records.lock(id, viewer.bodyId());
        return read(viewer, id);
    }

    /** For a change by the applicant or by the hour. */
    Request hold(long id) {
        records.lock(id);
        return read(id);
    }

    private Request whole(RequestRow row) {
        var log = records.log(row.id());
        return row.with(log, told(log));
    }

    private Told told(List<CaseEvent> log) {
        return switch (law.now().requests().read(Request.lawful(log), today())) {
            case Told told -> told;
            case RequestClocks.Refused(var refusal) ->
                    throw new IllegalStateException(
                            "the log of a request breaks the law: " + refusal);
        };
    }

    /** What the clocks would say if that happened on that day; nothing is changed. */
    RequestClocks imagine(Request request, Deed deed, LocalDate on) {
        var log = new ArrayList<>(request.lawful());
        deed.lawful(on).ifPresent(log::add);
        return law.now().requests().read(log, today());
    }

    /** The first deed of a request whose row was just added. */
    Stepping begin(RequestRow row, Actor by, Deed.Submitted deed, LocalDate on) {
        var nothing = new Told(Standing.AWAITING_RECEIPT, Optional.empty(), List.of());
        return append(row.with(List.of(), nothing), by, deed, on, Words.NONE);
    }

    Stepping append(Request request, Actor by, Deed deed, LocalDate on, Words words) {
        if (on.isAfter(today())) return new Stepping.Unlawful(new Refusal.OutOfOrder(today(), on));
        if (!request.isOpen() && deed.lawful(on).isPresent()) {
            return new Stepping.Unlawful(
                    new Refusal.AlreadyEnded(Optional.ofNullable(request.endedOn()).orElse(on)));
        }
        return switch (imagine(request, deed, on)) {
            case RequestClocks.Refused(var refusal) -> new Stepping.Unlawful(refusal);
            case Told told -> new Stepping.Done(write(request, by, deed, on, words, told));
        };
    }

    private Request write(
            Request before, Actor by, Deed deed, LocalDate on, Words words, Told told) {
        var article = article(deed, before, on, told);
        var event =
                new CaseEvent(
                        before.log().size() + 1,
                        deed,
                        on,
                        clock.instant(),
                        by instanceof Actor.Person person ? Long.valueOf(person.id()) : null,
                        by.name(),
                        article,
                        words);
        records.add(before.id(), event);
        var log = Stream.concat(before.log().stream(), Stream.of(event)).toList();
        var after = moved(before, deed, on, log, told);
        boolean overran = before.isOpen() && !after.isOpen() && overran(after);
        records.move(after, nextOn(after), overran);
        if (before.isOpen()) keeping.ended(after);
        events.publishEvent(
                new RequestMoved(by, after, deed, article, entries(before, after, overran)));
        return after;
    }

    private static Request moved(
            Request before, Deed deed, LocalDate on, List<CaseEvent> log, Told told) {
        boolean ends = before.isOpen() && told.standing().ended();
        var outcome =
                switch (deed) {
                    case Deed.ReplySent(_, var code, _) -> code;
                    case Deed.GivenUp(var code) -> code;
                    default -> before.outcome();
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
                deed instanceof Deed.Merged(var into) ? Long.valueOf(into) : before.mergedInto(),
                deed instanceof Deed.Assigned(var officer)
                        ? Long.valueOf(officer)
                        : before.officer(),
                ends ? on : before.endedOn(),
                outcome,
                log,
                told);
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
        return law.now().outcomes().on(request.governedBy()).stream()
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
        var clocks =
                request.told().clocks().stream()
                        .filter(clock -> clock.doneOn().isEmpty())
                        .filter(clock -> clock.purpose() != Purpose.OPINION)
                        .map(clock -> clock.deadline().due());
        return Stream.concat(clocks, awaitedCorrection(request))
                .min(LocalDate::compareTo)
                .orElse(null);
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

    private @Nullable String article(Deed deed, Request before, LocalDate on, Told told) {
        var governed = told.received().orElse(before.submittedOn());
        return switch (deed) {
            case Deed.ReplySent(_, var code, _) -> outcomeArticle(before, code);
            case Deed.GivenUp(var code) -> outcomeArticle(before, code);
            default ->
                    deed.lawful(on)
                            .flatMap(event -> law.now().requests().article(event, governed))
                            .map(Citation::toString)
                            .orElse(null);
        };
    }

    private @Nullable String outcomeArticle(Request request, String code) {
        return law.now().outcomes().on(request.governedBy()).stream()
                .filter(facts -> facts.code().equals(code))
                .map(facts -> facts.law().getFirst().toString())
                .findFirst()
                .orElse(null);
    }

    private static NoSuchRecord missing(long id) {
        return new NoSuchRecord("request " + id);
    }
}
