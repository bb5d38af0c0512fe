package yangguang.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.law.Law;
import yangguang.law.clocks.Delivery;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.law.outcomes.Prior;
import yangguang.letters.LetterKind;

/** What the law says to the reply of one request. */
@Component
public class ReplyLaw {
    private final Law law;
    private final Cases cases;

    ReplyLaw(Law law, Cases cases) {
        this.law = law;
        this.cases = cases;
    }

    /** 办理结果 that a reply to this request can have, in the order of the table. */
    public List<OutcomeFacts> outcomes(Request request) {
        return law.outcomes().on(request.governedBy()).stream()
                .filter(facts -> facts.givenUpIn().isEmpty())
                .toList();
    }

    public Optional<OutcomeFacts> outcome(Request request, String code) {
        return outcomes(request).stream().filter(facts -> facts.code().equals(code)).findFirst();
    }

    /** The letters that may tell of an outcome; where there are several, the officer chooses. */
    public List<LetterKind> letters(OutcomeFacts outcome) {
        return LetterKind.telling(outcome.letter());
    }

    /**
     * Earlier requests that ended otherwise. Those under another law had other outcomes to choose
     * from, so that they say nothing of this one.
     */
    List<Replies.Earlier> unlike(
            List<Replies.Earlier> earlier, Request request, OutcomeFacts outcome) {
        var possible = law.outcomes().on(request.governedBy());
        return earlier.stream()
                .filter(one -> possible.contains(one.outcome()) && !one.outcome().equals(outcome))
                .toList();
    }

    /** Why no reply can be sent on that day; empty where it can. */
    Optional<Stepping.Unlawful> refusal(Request request, LocalDate on) {
        return cases.refusal(request, new Deed.ReplySent(0, "", Delivery.BY_POST), on);
    }

    /** What must happen to a request before it can end so; empty where it has, or nothing must. */
    public Optional<Prior> lacking(Request request, OutcomeFacts outcome) {
        return outcome.after().filter(prior -> !prior.happenedIn(request.lawful()));
    }
}
