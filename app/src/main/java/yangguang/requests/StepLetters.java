package yangguang.requests;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.journal.Actor;
import yangguang.law.Law;
import yangguang.law.clocks.Clock;
import yangguang.law.clocks.Consulted;
import yangguang.law.clocks.Purpose;
import yangguang.letters.LetterKind;

/** 程序性文书: the letters that a step brings with it, put into the case as the step is taken. */
@Component
class StepLetters {
    /** What goes to the applicant may be read on the progress page at once. */
    private static final Set<LetterKind> FOR_APPLICANT =
            EnumSet.of(
                    LetterKind.CORRECTION,
                    LetterKind.EXTENSION,
                    LetterKind.REASONS,
                    LetterKind.FEE,
                    LetterKind.CONSULTATION_NOTICE);

    private final CaseLetters letters;
    private final RequestRecords requests;
    private final Papers papers;
    private final Practices practices;
    private final Fees fees;
    private final Law law;
    private final Cases cases;

    StepLetters(
            CaseLetters letters,
            RequestRecords requests,
            Papers papers,
            Practices practices,
            Fees fees,
            Law law,
            Cases cases) {
        this.letters = letters;
        this.requests = requests;
        this.papers = papers;
        this.practices = practices;
        this.fees = fees;
        this.law = law;
        this.cases = cases;
    }

    /**
     * What a deed has the office write.
     *
     * @param fields what the letters say of it, beside what every letter of the case says
     */
    private record Written(List<LetterKind> kinds, Map<String, Object> fields) {
        static final Written NOTHING = new Written(List.of(), Map.of());
    }

    /** Makes the letters of the deed that was just added to the request. */
    void keep(Actor by, Request request, Deed deed, Words words) {
        var written = written(request, deed, words);
        if (written.kinds().isEmpty()) return;
        var asked = requests.asked(request.id()).orElseThrow();
        var fields = letters.fields(request, asked, cases.today());
        fields.put("items", words.of("items").lines().filter(line -> !line.isBlank()).toList());
        fields.put("reason", words.of("reason"));
        fields.putAll(written.fields());
        for (var kind : written.kinds()) {
            var made = letters.make(request, kind, fields);
            var name = kind.title() + " " + request.number() + ".pdf";
            papers.keep(
                    by,
                    request,
                    new NewPaper(
                            request.id(),
                            Paper.Kind.LETTER,
                            kind.name(),
                            name,
                            "pdf",
                            made.pdf(),
                            FOR_APPLICANT.contains(kind),
                            null));
        }
    }

    private Written written(Request request, Deed deed, Words words) {
        return switch (deed) {
            case Deed.CorrectionAsked(var answerBy) ->
                    new Written(
                            List.of(LetterKind.CORRECTION),
                            Map.of("answerBy", letters.day(answerBy)));
            case Deed.OpinionAsked(_, var who) ->
                    new Written(
                            asking(who),
                            Map.of(
                                    "thirdParty", words.of("name"),
                                    "otherBody", words.of("name"),
                                    "informationAsked", words.of("items"),
                                    "opinionBy", due(request, Purpose.OPINION)));
            case Deed.Extended _ ->
                    new Written(
                            List.of(LetterKind.EXTENSION),
                            Map.of(
                                    "newDue", newDue(request),
                                    "reason", proposedBecause(request)));
            case Deed.ReasonsAsked _ -> new Written(List.of(LetterKind.REASONS), Map.of());
            case Deed.FeeAsked(var basis, var count, var yuan) ->
                    new Written(
                            List.of(LetterKind.FEE),
                            Map.of(
                                    "fee", letters.yuan(yuan),
                                    "feeWorking", fees.working(request, basis, count),
                                    "payBy", due(request, Purpose.FEE_PAYMENT),
                                    "payHow", practices.of(request.bodyId()).payment()));
            case Deed.GivenUp(var code) ->
                    new Written(List.of(LetterKind.NOT_PROCESSED_RECORD), ended(request, code));
            case Deed.Submitted _,
                    Deed.Receipt _,
                    Deed.Own _,
                    Deed.Inner _,
                    Deed.OpinionReached _,
                    Deed.OpinionGiven _,
                    Deed.Postponed _,
                    Deed.FeePaid _,
                    Deed.ReplySent _,
                    Deed.ReplySigned _,
                    Deed.SplitOff _,
                    Deed.Merged _,
                    Deed.CodeIssued _,
                    Deed.Separated _ ->
                    Written.NOTHING;
        };
    }

    private static List<LetterKind> asking(Consulted who) {
        return switch (who) {
            case THIRD_PARTY ->
                    List.of(
                            LetterKind.THIRD_PARTY_OPINION,
                            LetterKind.OPINION_REPLY_SLIP,
                            LetterKind.CONSULTATION_NOTICE);
            case CO_MAKER -> List.of(LetterKind.CO_MAKER_OPINION, LetterKind.CONSULTATION_NOTICE);
        };
    }

    private Map<String, Object> ended(Request request, String code) {
        return law.outcomes().on(request.governedBy()).stream()
                .filter(facts -> facts.code().equals(code))
                .findFirst()
                .map(
                        facts ->
                                Map.<String, Object>of(
                                        "outcome", facts.label(),
                                        "reasons", facts.label(),
                                        "articles", CaseLetters.articles(facts)))
                .orElse(Map.of());
    }

    private static String proposedBecause(Request request) {
        return request.last(Deed.ExtensionProposed.class)
                .map(event -> event.words().of("reason"))
                .orElse("");
    }

    private String newDue(Request request) {
        return request.replyClock().map(clock -> letters.day(clock.deadline().due())).orElse("");
    }

    /** The last day of the newest clock of that purpose. */
    private String due(Request request, Purpose purpose) {
        return request.told().clocks().stream()
                .filter(clock -> clock.purpose() == purpose)
                .reduce((_, later) -> later)
                .map(Clock::deadline)
                .map(deadline -> letters.day(deadline.due()))
                .orElse("");
    }
}
