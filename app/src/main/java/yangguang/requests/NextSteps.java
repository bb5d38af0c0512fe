package yangguang.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.law.clocks.Consulted;
import yangguang.law.clocks.Delivery;
import yangguang.law.clocks.RequestClocks;
import yangguang.law.clocks.RequestClocks.Told;

/** 下一步: what the law allows with a request today, found by asking the clocks about each step. */
@Component
public class NextSteps {
    private final Cases cases;

    NextSteps(Cases cases) {
        this.cases = cases;
    }

    /** All steps that concern the clocks, in the order of a case; refused ones say why. */
    public List<NextStep> of(Request request) {
        var today = cases.today();
        return candidates(today).map(deed -> step(request, deed, today)).toList();
    }

    /** 征求意见 of each one consulted, with what the law lets us record of it today. */
    List<Consultation> consultations(Request request) {
        return request.consulted()
                .map(
                        event -> {
                            int who = ((Deed.OpinionAsked) event.deed()).who();
                            return new Consultation(
                                    who, event.words().of("name"), about(request, who));
                        })
                .toList();
    }

    private List<String> about(Request request, int who) {
        var today = cases.today();
        return Stream.of(
                        new Deed.OpinionReached(who),
                        new Deed.OpinionGiven(who, Deed.Position.PARTLY))
                .map(deed -> step(request, deed, today))
                .filter(NextStep::isLawful)
                .map(NextStep::kind)
                .toList();
    }

    /** The effect of one step on a day. */
    public NextStep step(Request request, Deed deed, LocalDate on) {
        var before = due(request.told());
        return switch (cases.imagine(request, deed, on)) {
            case Told told ->
                    new NextStep(
                            deed.word(),
                            null,
                            before,
                            effect(deed, before, told),
                            told.standing().ended());
            case RequestClocks.Refused _ ->
                    new NextStep(
                            deed.word(),
                            cases.refusal(request, deed, on).orElseThrow(),
                            before,
                            null,
                            false);
        };
    }

    /** A later day that the agency sets itself is not known before it is set. */
    private static @Nullable LocalDate effect(Deed deed, @Nullable LocalDate before, Told told) {
        return deed instanceof Deed.Postponed ? before : due(told);
    }

    private static @Nullable LocalDate due(Told told) {
        return Optional.of(told)
                .filter(known -> !known.standing().ended())
                .flatMap(Told::reply)
                .map(clock -> clock.deadline().due())
                .orElse(null);
    }

    private static Stream<Deed> candidates(LocalDate today) {
        return Stream.of(
                new Deed.SignedFor(),
                new Deed.Arrived(),
                new Deed.Confirmed(),
                new Deed.CorrectionAsked(today),
                new Deed.CorrectionArrived(),
                new Deed.OpinionAsked(Integer.MAX_VALUE, Consulted.THIRD_PARTY),
                new Deed.Extended(),
                new Deed.ReasonsAsked(),
                new Deed.Postponed(today.plusYears(1)),
                new Deed.FeeAsked("BY_ITEM", 0, 0),
                new Deed.FeePaid(),
                new Deed.ReplySent(0, "", Delivery.BY_POST),
                new Deed.ReplySigned(),
                new Deed.GivenUp(""),
                new Deed.Withdrawn());
    }
}
