package yangguang.law.outcomes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import yangguang.law.catalogue.Dated;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.law.rules.Citation;
import yangguang.law.rules.Entry;
import yangguang.law.rules.Rule;
import yangguang.law.rules.RuleFile;

/**
 * The outcomes by the day on which a request was received, and the remedy by the day of the reply.
 */
public final class Outcomes {
    private static final String FIRST = "reconsideration-first";

    private final Dated<OutcomeFacts> outcomes = Dated.read("outcomes", Outcomes::facts);
    private final Map<Outcome, OutcomeFacts> facts = new HashMap<>();
    private final Dated<Authority> authorities =
            Dated.read("reconsideration-authorities", Authority::read);
    private final Rule<String> route = RuleFile.word("remedy-route");
    private final Rule<Integer> reconsideration = RuleFile.number("reconsideration-period");
    private final Rule<Integer> lawsuit = RuleFile.number("lawsuit-period");
    private final Rule<Integer> lawsuitAfter = RuleFile.number("lawsuit-after-reconsideration");

    public Outcomes() {
        outcomes.everything().forEach(known -> facts.put(known.outcome(), known));
    }

    /** All outcomes that a request received on that day can have, in the order of the table. */
    public List<OutcomeFacts> on(LocalDate received) {
        return outcomes.on(received);
    }

    public OutcomeFacts facts(Outcome outcome) {
        var known = facts.get(outcome);
        if (known == null) throw new IllegalStateException("no file tells of " + outcome);
        return known;
    }

    /** How a request received on that day ends when it is given up in that standing. */
    public Optional<OutcomeFacts> givenUp(LocalDate received, Standing standing) {
        return on(received).stream()
                .filter(facts -> facts.givenUpIn().filter(standing::equals).isPresent())
                .findFirst();
    }

    /** What the letter of that day must say about remedies. */
    public Remedy remedy(Outcome outcome, LocalDate replied) {
        var first = route.on(replied);
        var days = reconsideration.on(replied);
        if (facts(outcome).reconsiderationFirst() && first.value().equals(FIRST)) {
            var after = lawsuitAfter.on(replied);
            return new Remedy.ReconsiderationFirst(
                    days.value(), after.value(), List.of(first.law(), days.law(), after.law()));
        }
        var months = lawsuit.on(replied);
        return new Remedy.Either(days.value(), months.value(), List.of(days.law(), months.law()));
    }

    /**
     * Who reviews a decision of that day.
     *
     * @param body the kind of body that decided, such as SUBDISTRICT
     */
    public Authority authority(String body, LocalDate replied) {
        return authorities.on(replied).stream()
                .filter(authority -> authority.body().equals(body))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no authority over " + body));
    }

    private static OutcomeFacts facts(Entry entry) {
        entry.only(
                "outcome",
                "code",
                "label",
                "law",
                "row",
                "annual-row",
                "letter",
                "refused",
                "reconsideration-first",
                "after",
                "given-up-in");
        return new OutcomeFacts(
                entry.read("outcome", name -> outcome(name, entry.text("code"))),
                entry.text("code"),
                entry.text("label"),
                entry.texts("law").stream().map(Citation::of).toList(),
                entry.text("row"),
                entry.has("annual-row") ? entry.text("annual-row") : entry.text("row"),
                entry.text("letter"),
                entry.flag("refused"),
                entry.flag(FIRST),
                named(entry, "after", Prior::valueOf),
                named(entry, "given-up-in", Standing::valueOf));
    }

    private static <T> Optional<T> named(Entry entry, String key, Function<String, T> value) {
        return entry.has(key) ? Optional.of(entry.read(key, value)) : Optional.empty();
    }

    /** Codes of the older replies are numbers, those of the newer outcomes begin with a letter. */
    private static Outcome outcome(String name, String code) {
        return Character.isLetter(code.charAt(0))
                ? OutcomeOf2019.valueOf(name)
                : ReplyOf2008.valueOf(name);
    }
}
