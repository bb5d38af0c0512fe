package yangguang.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;
import yangguang.calendar.CurrentLaw;
import yangguang.journal.Actor;
import yangguang.law.clocks.Refusal;
import yangguang.law.clocks.RequestClocks;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.law.clocks.RequestClocks.Told;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.pages.NoSuchRecord;

/**
 * The log of each request, and the only door through which something is added to it: the law's
 * clocks read the log with the new deed, and what they refuse does not happen.
 */
@Component
class Cases {
    private static final Told NOTHING =
            new Told(Standing.AWAITING_RECEIPT, Optional.empty(), List.of());

    private final RequestRecords records;
    private final LogRecords logs;
    private final Moves moves;
    private final Keeping keeping;
    private final CurrentLaw law;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Cases(
            RequestRecords records,
            LogRecords logs,
            Moves moves,
            Keeping keeping,
            CurrentLaw law,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.logs = logs;
        this.moves = moves;
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
        return records.find(id, viewer.readable(), this::told).orElseThrow(() -> missing(id));
    }

    /** For its applicant. */
    Request read(long id) {
        return records.find(id, this::told).orElseThrow(() -> missing(id));
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

    /** The same for one that has not ended. */
    Request holdOpen(Viewer viewer, long id) {
        var request = hold(viewer, id);
        if (!request.isOpen()) throw new NoSuchRecord("request " + id + " has ended");
        return request;
    }

    /**
     * The request, and after it those that are answered by its reply; locked in the order of their
     * ids, so that nobody waits for each other.
     *
     * @throws NoSuchRecord where there is none of this body
     */
    List<Request> holdTogether(Viewer viewer, long id) {
        records.lockTogether(id, viewer.bodyId());
        return Stream.concat(Stream.of(id), records.members(id).stream().map(Replies.Member::id))
                .map(one -> hold(viewer, one))
                .toList();
    }

    /** The request by whose reply this one is to be answered, unless that was sent or has ended. */
    Optional<Request> lead(Viewer viewer, Request request) {
        return Optional.ofNullable(request.awaitsLead() ? request.mergedInto() : null)
                .map(id -> read(viewer, id))
                .filter(lead -> lead.isOpen() && !lead.has(Deed.ReplySent.class));
    }

    /** 并案: what one reply answers or answered, that request among them. */
    List<Request> together(Request request) {
        return records.together(request.id()).stream().map(this::read).toList();
    }

    /** For a change by the applicant or by the hour. */
    Request hold(long id) {
        records.lock(id);
        return read(id);
    }

    /** Before its first deed a request waits for its receipt. */
    private Told told(List<CaseEvent> log) {
        if (log.isEmpty()) return NOTHING;
        return switch (law.now().requests().read(Request.lawful(log), List.of(), today())) {
            case Told told -> told;
            case RequestClocks.Refused(var refusal) ->
                    throw new IllegalStateException(
                            "the log of a request breaks the law: " + refusal);
        };
    }

    /** What the clocks would say if that happened on that day; nothing is changed. */
    RequestClocks imagine(Request request, Deed deed, LocalDate on) {
        return moves.imagine(request, deed, on, today());
    }

    /** Why that may not happen on that day; empty where it may. */
    Optional<Stepping.Unlawful> refusal(Request request, Deed deed, LocalDate on) {
        return imagine(request, deed, on) instanceof RequestClocks.Refused(var refusal)
                ? Optional.of(refused(refusal, request, deed, on))
                : Optional.empty();
    }

    private Stepping.Unlawful refused(Refusal refusal, Request request, Deed deed, LocalDate on) {
        return moves.refused(refusal, request, deed, on, today());
    }

    /** The day on which the reply was due before the last deed; empty where the clock stood. */
    Optional<LocalDate> dueBefore(Request request) {
        var log = request.log().subList(0, request.log().size() - 1);
        return told(log).reply().map(clock -> clock.deadline().due());
    }

    /** The first deed of a request that was just added. */
    Stepping begin(long id, Actor by, Deed.Submitted deed, LocalDate on) {
        return append(read(id), by, deed, on, Words.NONE);
    }

    Stepping append(Request request, Actor by, Deed deed, LocalDate on, Words words) {
        return switch (moves.allowed(request, deed, on, today())) {
            case RequestClocks.Refused(var refusal) -> refused(refusal, request, deed, on);
            case Told told -> new Stepping.Done(write(request, by, deed, on, words, told, true));
        };
    }

    /**
     * What happened to a request before one of its matters went on by itself. It was allowed then,
     * and the applicant was told of it.
     */
    Request takeAlong(Request matter, Actor by, Deed deed, LocalDate on, Words words) {
        var log = Stream.concat(matter.lawful().stream(), deed.lawful(on).stream()).toList();
        return switch (law.now().requests().read(log, List.of(), today())) {
            case Told told -> write(matter, by, deed, on, words, told, false);
            case RequestClocks.Refused(var refusal) ->
                    throw new IllegalStateException("a matter cannot follow: " + refusal);
        };
    }

    private Request write(
            Request before,
            Actor by,
            Deed deed,
            LocalDate on,
            Words words,
            Told told,
            boolean afresh) {
        var article = moves.article(deed, before, on, told);
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
        logs.add(before.id(), event);
        var move = moves.move(before, event, told);
        records.move(move.after(), move.nextOn(), move.proof(), move.overran());
        if (before.isOpen()) keeping.ended(move.after());
        events.publishEvent(
                new RequestMoved(by, move.after(), deed, article, move.entries(), afresh));
        return move.after();
    }

    Optional<OutcomeFacts> facts(Request request) {
        return moves.facts(request);
    }

    /** The next day on which something is due. */
    @Nullable LocalDate nextOn(Request request) {
        return moves.nextOn(request);
    }

    /** Where the day of the reply can be counted again; null where there is none to count. */
    @Nullable String proof(Request request) {
        return moves.proof(request);
    }

    /** The days by which others than the officer are due, and those that are over. */
    List<Limit> limits(Request request) {
        var consulted =
                request.consulted()
                        .collect(
                                Collectors.toMap(
                                        event ->
                                                Deed.name(((Deed.OpinionAsked) event.deed()).who()),
                                        event -> event.words().of("name")));
        return request.otherClocks()
                .map(
                        clock ->
                                new Limit(
                                        clock.purpose(),
                                        consulted.getOrDefault(clock.subject(), ""),
                                        clock.deadline().due(),
                                        !clock.deadline().isSettled(),
                                        moves.proof(request, clock),
                                        clock.state(today())))
                .toList();
    }

    private static NoSuchRecord missing(long id) {
        return new NoSuchRecord("request " + id);
    }
}
