package yangguang.requests;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.bodies.Bodies;
import yangguang.bodies.ReviewAuthorities;
import yangguang.law.Law;
import yangguang.law.clocks.Delivery;
import yangguang.law.clocks.Explanation;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.law.rules.Citation;
import yangguang.letters.LetterKind;
import yangguang.letters.Letters;
import yangguang.letters.Need;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.pages.Text;

/** What the letters of a case say: its facts as the merge fields of the letters room. */
@Component
class CaseLetters {
    private final Letters letters;
    private final Bodies bodies;
    private final ReviewAuthorities authorities;
    private final People people;
    private final Law law;
    private final Text words;

    CaseLetters(
            Letters letters,
            Bodies bodies,
            ReviewAuthorities authorities,
            People people,
            Law law,
            Templates templates) {
        this.letters = letters;
        this.bodies = bodies;
        this.authorities = authorities;
        this.people = people;
        this.law = law;
        this.words = templates.text(Preferences.STANDARD);
    }

    /** A letter as Word and as PDF. */
    record Made(LetterKind kind, byte[] docx, byte[] pdf) {}

    Made make(Request request, LetterKind kind, Map<String, ?> fields) {
        var docx = letters.docx(request.bodyId(), kind, fields);
        return new Made(kind, docx, letters.pdf(docx));
    }

    /** What every letter of the case can say, dated that day. */
    Map<String, Object> fields(Request request, Asked asked, LocalDate dated) {
        var who = asked.applicant();
        var fields = new HashMap<String, Object>();
        fields.put("applicant", who.name());
        fields.put("applicantKind", words.of("requests.kind", who.kind()));
        fields.put("applicantIdentity", Masked.identity(who.identity()));
        fields.put("applicantRepresentative", who.contact());
        fields.put("applicantAddress", who.address());
        fields.put("applicantPostcode", who.postcode());
        fields.put("applicantPhone", who.phone());
        fields.put("applicantEmail", who.email());
        fields.put("number", request.number().toString());
        fields.put("description", asked.ask().description());
        fields.put("form", words.of("requests.form", asked.ask().form()));
        fields.put("channel", words.of("requests.channel", request.channel()));
        fields.put("receivedOn", day(request.receivedOn().orElse(null)));
        fields.put("today", day(dated));
        fields.put("bodyContact", contact(request));
        request.replyClock()
                .ifPresent(
                        clock -> {
                            fields.put("due", day(clock.deadline().due()));
                            fields.put(
                                    "dueSentence",
                                    new Explanation(clock.purpose(), clock.deadline())
                                            .sentence(Locale.CHINA));
                        });
        return fields;
    }

    private String contact(Request request) {
        return Optional.ofNullable(request.officer())
                .flatMap(people::byId)
                .map(Person::name)
                .orElseGet(() -> words.of("requests.letter.contact"));
    }

    /** What a reply says beside that, and how the applicant can go against it (条例 arts. 36, 51). */
    Map<String, Object> fields(
            Request request, Asked asked, OutcomeFacts outcome, ReplyText text, LocalDate dated) {
        var fields = fields(request, asked, dated);
        fields.put("outcome", outcome.label());
        fields.put("articles", articles(outcome));
        fields.put("reasons", text.reasons());
        fields.put("withheld", text.withheld());
        fields.put("advice", text.advice());
        fields.put("released", text.all());
        fields.put("remedy", remedy(outcome, dated, request.bodyId()));
        fields.put("reconsiderationAuthority", authorities.of(request.bodyId(), dated));
        return fields;
    }

    static String articles(OutcomeFacts outcome) {
        return outcome.law().stream().map(Citation::toString).collect(Collectors.joining("、"));
    }

    /** 救济途径 in the words of the law of that day, with the authority by name. */
    String remedy(OutcomeFacts outcome, LocalDate dated, long bodyId) {
        var sentence = law.outcomes().remedy(outcome.outcome(), dated).sentence(Locale.CHINA);
        return sentence + words.of("requests.letter.authority", authorities.of(bodyId, dated));
    }

    /** As the inventory names it: a scan by what it is, since its file has any name. */
    String title(Paper paper) {
        return paper.letter() != null || paper.kind() == Paper.Kind.RELEASED
                ? paper.name()
                : words.of(
                        "requests.paper.titled",
                        words.of("requests.paper", paper.kind()),
                        paper.name());
    }

    String delivery(Delivery delivery) {
        return words.of("requests.delivery", delivery);
    }

    String body(long id) {
        return bodies.byId(id).orElseThrow().name();
    }

    String yuan(int yuan) {
        return words.of("requests.yuan", yuan);
    }

    /** Fields that the letter needs by law and lacks. */
    List<Need> missing(LetterKind kind, Map<String, ?> fields) {
        return letters.missing(kind, fields);
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "" : words.day(day);
    }
}
