package yangguang.requests;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yangguang.bodies.ReviewAuthorities;
import yangguang.calendar.CurrentLaw;
import yangguang.law.clocks.Kind;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.law.outcomes.Remedy;
import yangguang.pages.DeadlineAddress;

/** 救济途径 of a case, by the law of the day of its decision. */
@Component
public class ReadRights {
    private final CurrentLaw law;
    private final ReviewAuthorities authorities;

    ReadRights(CurrentLaw law, ReviewAuthorities authorities) {
        this.law = law;
        this.authorities = authorities;
    }

    /** Empty as long as there is no decision. */
    public Optional<Rights> of(Request request, Optional<OutcomeFacts> outcome) {
        return outcome.flatMap(
                facts -> decision(request).map(decided -> rights(request, facts, decided)));
    }

    private Rights rights(Request request, OutcomeFacts facts, LocalDate decided) {
        var remedy = law.now().outcomes().remedy(facts.outcome(), decided);
        return new Rights(
                remedy,
                authorities.of(request.bodyId(), decided),
                reached(request).stream().flatMap(day -> lastDays(remedy, day)).toList());
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

    private Stream<Rights.LastDay> lastDays(Remedy remedy, LocalDate reached) {
        var first = last(Rights.RECONSIDERATION, Kind.RECONSIDERATION, reached);
        return switch (remedy) {
            case Remedy.Either _ -> Stream.of(first, last(Rights.LAWSUIT, Kind.LAWSUIT, reached));
            case Remedy.ReconsiderationFirst _ -> Stream.of(first);
        };
    }

    private Rights.LastDay last(String what, Kind kind, LocalDate reached) {
        var period = law.now().periods().named(kind.rule()).orElseThrow();
        return new Rights.LastDay(
                what, period.due(reached).due(), DeadlineAddress.of(kind, reached));
    }
}
