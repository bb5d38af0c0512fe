package yangguang.portal.foi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yangguang.pages.Problems;
import yangguang.requests.AskedForm;
import yangguang.requests.Draft;

/** 一页一问: the questions in their order, with the fields of each. */
public enum Question {
    KIND("kind"),
    WHO("name", "identity", "contact", "phone", "email"),
    PROOF("proof"),
    WHAT("description", "title", "documentNumber"),
    HOW("way", "form", "email", "address", "postcode");

    /** 上传身份证明 or 到窗口核验. */
    static final String UPLOAD = "UPLOAD";

    static final String COUNTER = "COUNTER";

    private final List<String> fields;

    Question(String... fields) {
        this.fields = List.of(fields);
    }

    List<String> fields() {
        return fields;
    }

    /** Its part in addresses and in keys of words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String address() {
        return "/foi/ask/" + word();
    }

    public int number() {
        return ordinal() + 1;
    }

    static Optional<Question> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    Optional<Question> next() {
        return number() < values().length ? Optional.of(values()[number()]) : Optional.empty();
    }

    Optional<Question> before() {
        return ordinal() > 0 ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
    }

    /** What is wrong with its answers. */
    Problems problems(Draft draft) {
        return switch (this) {
            case KIND -> draft.form().problems(AskedForm.Part.KIND);
            case WHO -> draft.form().problems(AskedForm.Part.APPLICANT);
            case PROOF -> proof(draft);
            case WHAT -> draft.form().problems(AskedForm.Part.ASK);
            case HOW -> how(draft.form());
        };
    }

    private static Problems proof(Draft draft) {
        var problems = Problems.none();
        switch (draft.form().of("proof")) {
            case COUNTER -> {}
            case UPLOAD -> {
                if (draft.files().isEmpty()) problems.add("file", "portal.foi.problem.no-file");
            }
            default -> problems.add("proof", "portal.foi.problem.proof");
        }
        return problems;
    }

    /** Form and way are chosen as one, so that what is wrong stands at the one field. */
    private static Problems how(AskedForm form) {
        var problems = Problems.none();
        form.problems(AskedForm.Part.DELIVERY).all().stream()
                .filter(problem -> !problem.field().equals("form"))
                .forEach(problems::add);
        return problems;
    }

    /** The first question of a draft that is not answered yet. */
    static Optional<Question> open(Draft draft) {
        return Arrays.stream(values()).filter(one -> !one.problems(draft).isEmpty()).findFirst();
    }
}
