package yangguang.portal.foi;

import java.util.Arrays;
import java.util.List;
import yangguang.bodies.Body;
import yangguang.pages.Choice;
import yangguang.pages.Problems;
import yangguang.pages.Text;
import yangguang.portal.Frame;
import yangguang.requests.ApplicantKind;
import yangguang.requests.AskedForm;
import yangguang.requests.Draft;
import yangguang.requests.Drafts;
import yangguang.requests.Longest;
import yangguang.requests.Masked;
import yangguang.requests.Practice;

/**
 * One question.
 *
 * @param check whether the applicant came from the page that shows all answers
 */
public record AskPage(
        Frame frame,
        Body body,
        Draft draft,
        Question question,
        Problems problems,
        boolean check,
        Practice practice) {

    public String typed(String field) {
        return draft.form().of(field);
    }

    public boolean organisation() {
        return draft.form().kind().filter(ApplicantKind::isOrganisation).isPresent();
    }

    public int questions() {
        return Question.values().length;
    }

    /** Where “返回上一步” leads. */
    public String back() {
        if (check) return "/foi/check";
        return question.before().map(Question::address).orElse("/foi/new?u=" + body.code());
    }

    public List<Choice> kinds(Text text) {
        return Arrays.stream(ApplicantKind.values())
                .map(kind -> new Choice(kind.name(), text.of("requests.kind", kind)))
                .toList();
    }

    public List<Choice> proofs(Text text) {
        return List.of(
                new Choice(Question.UPLOAD, text.of("portal.foi.proof.UPLOAD")),
                new Choice(Question.COUNTER, text.of("portal.foi.proof.COUNTER")));
    }

    public List<Choice> ways(Text text) {
        return Providing.all().stream()
                .map(one -> new Choice(one.value(), text.of("portal.foi.providing." + one.value())))
                .toList();
    }

    public String providing() {
        return Providing.in(draft.form());
    }

    public boolean maskIdentity() {
        return hidesIdentity(draft);
    }

    public String maskedIdentity() {
        return Masked.identity(typed("identity"));
    }

    public int mostFiles() {
        return Drafts.MOST_FILES;
    }

    public int longestDescription() {
        return Longest.APPLICANT.characters();
    }

    /** A number that is right is not shown again; one that is wrong has to be mended. */
    static boolean hidesIdentity(Draft draft) {
        return !draft.form().of("identity").isEmpty()
                && !draft.form().problems(AskedForm.Part.APPLICANT).has("identity");
    }
}
