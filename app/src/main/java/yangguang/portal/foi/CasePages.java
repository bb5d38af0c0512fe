package yangguang.portal.foi;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.calendar.CurrentLaw;
import yangguang.law.clocks.Deadline;
import yangguang.law.clocks.Explanation;
import yangguang.law.clocks.Period;
import yangguang.law.outcomes.Remedy;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Strip;
import yangguang.portal.Frames;
import yangguang.requests.CaseEvent;
import yangguang.requests.Deed;
import yangguang.requests.Delivered;
import yangguang.requests.OwnCase;
import yangguang.requests.Practices;
import yangguang.requests.Request;

/** Makes the page of a case out of its log and the law's clocks. */
@Component
class CasePages {
    private final Frames frames;
    private final Bodies bodies;
    private final Practices practices;
    private final CurrentLaw law;
    private final Clock clock;

    CasePages(Frames frames, Bodies bodies, Practices practices, CurrentLaw law, Clock clock) {
        this.frames = frames;
        this.bodies = bodies;
        this.practices = practices;
        this.law = law;
        this.clock = clock;
    }

    CasePage of(OwnCase own) {
        var request = own.request();
        var body = body(request);
        var today = LocalDate.now(clock);
        var reply =
                request.isOpen()
                        ? request.replyClock()
                        : Optional.<yangguang.law.clocks.Clock>empty();
        return new CasePage(
                frames.of(body, ProgressPages.CASE),
                body,
                own,
                CaseLine.of(request),
                reply.map(one -> new Explanation(one.purpose(), one.deadline())).orElse(null),
                reply.map(one -> Strip.of(one.deadline(), today)).orElse(null),
                rights(own),
                practices.of(body.id()).payment());
    }

    Body body(Request request) {
        return bodies.byId(request.bodyId())
                .orElseThrow(() -> new NoSuchRecord("body " + request.bodyId()));
    }

    /** 救济途径, as long as there is a decision. */
    private @Nullable Rights rights(OwnCase own) {
        var request = own.request();
        if (own.outcome().isEmpty()) return null;
        var replied = decision(request);
        if (replied.isEmpty()) return null;
        var remedy = law.now().outcomes().remedy(own.outcome().get().outcome(), replied.get());
        return new Rights(remedy, lastDays(remedy, reached(request)));
    }

    private static Optional<LocalDate> decision(Request request) {
        return Stream.of(Deed.ReplySent.class, Deed.GivenUp.class)
                .flatMap(kind -> request.last(kind).stream())
                .map(CaseEvent::on)
                .findFirst();
    }

    private static Optional<LocalDate> reached(Request request) {
        return Delivered.of(request).reversed().stream().findFirst().flatMap(Delivered::reachedOn);
    }

    private List<Rights.LastDay> lastDays(Remedy remedy, Optional<LocalDate> reached) {
        var periods = law.now().periods();
        return reached.map(
                        day ->
                                switch (remedy) {
                                    case Remedy.Either _ ->
                                            Stream.of(
                                                    last(
                                                            "reconsideration",
                                                            periods.reconsideration(),
                                                            day),
                                                    last("lawsuit", periods.lawsuit(), day));
                                    case Remedy.ReconsiderationFirst _ ->
                                            Stream.of(
                                                    last(
                                                            "reconsideration",
                                                            periods.reconsideration(),
                                                            day));
                                })
                .orElseGet(Stream::of)
                .toList();
    }

    private static Rights.LastDay last(String what, Period period, LocalDate day) {
        Deadline due = period.due(day);
        return new Rights.LastDay(what, due.due());
    }
}
