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
                    LetterKind.FORMER_CORRECTION,
                    LetterKind.EXTENSION,
                    LetterKind.REASONS,
                    LetterKind.FEE,
                    LetterKind.CONSULTATION_NOTICE,
                    LetterKind.TRANSFER_NOTICE,
                    LetterKind.PROVISION_DATE);

    private final CaseLetters letters;
    private final RequestRecords requests;
    private final ReplyRecords replies;
    private final ReplyLaw replyLaw;
    private final Papers papers;
    private final Practices practices;
    private final Fees fees;
    private final Law law;
    private final Cases cases;

    StepLetters(
            CaseLetters letters,
            RequestRecords requests,
            ReplyRecords replies,
            ReplyLaw replyLaw,
            Papers papers,
            Practices practices,
            Fees fees,
            Law law,
            Cases cases) {
        this.letters = letters;
        this.requests = requests;
        this.replies = replies;
        this.replyLaw = replyLaw;
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

        static Written of(LetterKind kind, Map<String, Object> fields) {
            return new Written(List.of(kind), fields);
        }
    }

    /** Makes the letters of the deed that was just added to the request. */
    void keep(Actor by, Request request, Deed deed, Words words) {
        var written = written(request, deed, words);
        if (written.kinds().isEmpty()) return;
        var asked = requests.asked(request.id()).orElseThrow();
        var fields = letters.fields(request, asked, cases.today());
        fields.put("items", words.of("items").lines().filter(line -> !line.isBlank()).toList());
        fields.put("reason", words.of("reason"));
        fields.put("articles", request.log().getLast().article());
        fields.putAll(written.fields());
        for (var kind : written.kinds()) {
            var made = letters.make(request, kind, fields);
            var name = kind.title() + " " + request.number();
            papers.keep(by, request, made, name, FOR_APPLICANT.contains(kind));
        }
    }

    private Written written(Request request, Deed deed, Words words) {
        return switch (deed) {
            case Deed.CorrectionAsked(var answerBy) -> correction(request, letters.day(answerBy));
            case Deed.OpinionAsked(_, var who) ->
                    new Written(
                            asking(who),
                            Map.of(
                                    "thirdParty", words.of("name"),
                                    "otherBody", words.of("name"),
                                    "informationAsked", words.of("items"),
                                    "opinionBy", due(request, Purpose.OPINION)));
            case Deed.AssistanceAsked(var answerBy) ->
                    Written.of(
                            LetterKind.ASSISTANCE,
                            Map.of(
                                    "otherBody", words.of("name"),
                                    "informationAsked", words.of("items"),
                                    "answerBy", letters.day(answerBy)));
            case Deed.PassedOn _ ->
                    new Written(
                            List.of(LetterKind.TRANSFER, LetterKind.TRANSFER_NOTICE),
                            Map.of("otherBody", words.of("name")));
            case Deed.ThirdPartyTold(var who) -> objection(request, who, words);
            case Deed.ProvisionSet(var day) ->
                    Written.of(
                            LetterKind.PROVISION_DATE,
                            Map.of(
                                    "answerBy",
                                    letters.day(day),
                                    "released",
                                    replies.newest(request.id()).orElseThrow().text().all()));
            case Deed.Extended _ ->
                    Written.of(
                            LetterKind.EXTENSION,
                            Map.of(
                                    "due", letters.day(cases.dueBefore(request).orElse(null)),
                                    "newDue", newDue(request),
                                    "reason", proposedBecause(request)));
            case Deed.ReasonsAsked _ -> Written.of(LetterKind.REASONS, Map.of());
            case Deed.FeeAsked(var basis, var count, var yuan) ->
                    Written.of(
                            LetterKind.FEE,
                            Map.of(
                                    "fee", letters.yuan(yuan),
                                    "feeWorking", fees.working(request, basis, count),
                                    "payBy", due(request, Purpose.FEE_PAYMENT),
                                    "payHow", practices.of(request.bodyId()).payment()));
            case Deed.GivenUp(var code) ->
                    Written.of(LetterKind.NOT_PROCESSED_RECORD, ended(request, code));
            case Deed.Submitted _,
                    Deed.Receipt _,
                    Deed.Own _,
                    Deed.Inner _,
                    Deed.OpinionReached _,
                    Deed.OpinionGiven _,
                    Deed.Postponed _,
                    Deed.FeePaid _,
                    Deed.Delivering _,
                    Deed.SplitOff _,
                    Deed.Merged _,
                    Deed.CodeIssued _,
                    Deed.Separated _ ->
                    Written.NOTHING;
        };
    }

    /** Under the older Regulations 补正 is an outcome, with a letter and articles of its own. */
    private Written correction(Request request, String answerBy) {
        return law.outcomes().on(request.governedBy()).stream()
                .filter(facts -> facts.letter().equals(LetterKind.FORMER_CORRECTION.title()))
                .findFirst()
                .map(
                        facts ->
                                Written.of(
                                        LetterKind.FORMER_CORRECTION,
                                        Map.of(
                                                "answerBy",
                                                answerBy,
                                                "articles",
                                                CaseLetters.articles(facts))))
                .orElseGet(() -> Written.of(LetterKind.CORRECTION, Map.of("answerBy", answerBy)));
    }

    private Written objection(Request request, int who, Words words) {
        var asked = request.consulted().toList().get(who - 1).words();
        return Written.of(
                LetterKind.THIRD_PARTY_NOTICE,
                Map.of(
                        "thirdParty", asked.of("name"),
                        "informationAsked", asked.of("items"),
                        "reasons", words.of("reason"),
                        "remedy", remedy(request)));
    }

    /** How whoever objected can go against the decision. */
    private String remedy(Request request) {
        return replies.newest(request.id())
                .flatMap(reply -> replyLaw.outcome(request, reply.outcome()))
                .map(facts -> letters.remedy(facts, cases.today(), request.bodyId()))
                .orElse("");
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
