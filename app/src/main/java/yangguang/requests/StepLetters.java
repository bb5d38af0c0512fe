package yangguang.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yangguang.journal.Actor;
import yangguang.law.Law;
import yangguang.law.clocks.Clock;
import yangguang.law.clocks.Consulted;
import yangguang.law.clocks.Purpose;
import yangguang.law.rules.Citation;
import yangguang.letters.LetterKind;

/** 程序性文书: the letters that a step brings with it, put into the case as the step is taken. */
@Component
class StepLetters {
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

    /** Makes the letters of the deed that was just added to the request. */
    void keep(Actor by, Request request, Deed deed, Words words) {
        var kinds = kinds(deed);
        if (kinds.isEmpty()) return;
        var asked = requests.asked(request.id()).orElseThrow();
        var fields = letters.fields(request, asked, cases.today());
        fields.putAll(fields(request, deed, words));
        for (var kind : kinds) {
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
                            isForApplicant(kind),
                            null));
        }
    }

    private static List<LetterKind> kinds(Deed deed) {
        return switch (deed) {
            case Deed.CorrectionAsked _ -> List.of(LetterKind.CORRECTION);
            case Deed.OpinionAsked(_, var who) ->
                    who == Consulted.THIRD_PARTY
                            ? List.of(
                                    LetterKind.THIRD_PARTY_OPINION,
                                    LetterKind.OPINION_REPLY_SLIP,
                                    LetterKind.CONSULTATION_NOTICE)
                            : List.of(LetterKind.CO_MAKER_OPINION, LetterKind.CONSULTATION_NOTICE);
            case Deed.Extended _ -> List.of(LetterKind.EXTENSION);
            case Deed.ReasonsAsked _ -> List.of(LetterKind.REASONS);
            case Deed.FeeAsked _ -> List.of(LetterKind.FEE);
            case Deed.GivenUp _ -> List.of(LetterKind.NOT_PROCESSED_RECORD);
            default -> List.of();
        };
    }

    /** What goes to the applicant may be read on the progress page at once. */
    private static boolean isForApplicant(LetterKind kind) {
        return switch (kind) {
            case CORRECTION, EXTENSION, REASONS, FEE, CONSULTATION_NOTICE -> true;
            default -> false;
        };
    }

    private Map<String, Object> fields(Request request, Deed deed, Words words) {
        var fields = new HashMap<String, Object>();
        fields.put("items", words.of("items").lines().filter(line -> !line.isBlank()).toList());
        fields.put("reason", words.of("reason"));
        switch (deed) {
            case Deed.CorrectionAsked(var answerBy) ->
                    fields.put("answerBy", letters.day(answerBy));
            case Deed.OpinionAsked _ -> {
                fields.put("thirdParty", words.of("name"));
                fields.put("otherBody", words.of("name"));
                fields.put("informationAsked", words.of("items"));
                fields.put("opinionBy", due(request, Purpose.OPINION));
            }
            case Deed.Extended _ -> {
                fields.put("newDue", fieldsDue(request));
                fields.put("reason", proposedBecause(request));
            }
            case Deed.FeeAsked(var basis, var count, var yuan) -> {
                fields.put("fee", letters.yuan(yuan));
                fields.put("feeWorking", fees.working(request, basis, count));
                fields.put("payBy", due(request, Purpose.FEE_PAYMENT));
                fields.put("payHow", practices.of(request.bodyId()).payment());
            }
            case Deed.GivenUp(var code) -> ended(request, code, fields);
            default -> {}
        }
        return fields;
    }

    private void ended(Request request, String code, Map<String, Object> fields) {
        law.outcomes().on(request.governedBy()).stream()
                .filter(facts -> facts.code().equals(code))
                .findFirst()
                .ifPresent(
                        facts -> {
                            fields.put("outcome", facts.label());
                            fields.put("reasons", facts.label());
                            fields.put(
                                    "articles",
                                    facts.law().stream()
                                            .map(Citation::toString)
                                            .collect(Collectors.joining("、")));
                        });
    }

    private static String proposedBecause(Request request) {
        return request.last(Deed.ExtensionProposed.class)
                .map(event -> event.words().of("reason"))
                .orElse("");
    }

    private String fieldsDue(Request request) {
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
