package yangguang.requests;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangguang.law.codes.Parsed;
import yangguang.law.codes.ResidentId;
import yangguang.law.codes.Uscc;
import yangguang.pages.Problems;

/**
 * 申请表 as typed, field by field, and what is wrong with it (条例 art. 29). The same form serves the
 * applicant's pages one question at a time and the officer's page at once.
 */
public record AskedForm(Map<String, String> typed) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{6,20}");
    private static final Set<String> NUMBERS = Set.of("identity", "phone", "email", "postcode");
    private static final Pattern POSTCODE = Pattern.compile("\\d{6}");

    /** Parts of the form that are asked together. */
    public enum Part {
        KIND,
        APPLICANT,
        ASK,
        DELIVERY
    }

    /**
     * Browsers send two characters for the end of a line and count one. An input method leaves
     * figures in full width.
     */
    public AskedForm {
        var all = new HashMap<String, String>();
        typed.forEach((field, value) -> all.put(field, value.replace("\r\n", "\n")));
        for (var field : NUMBERS) all.computeIfPresent(field, (_, value) -> halfWidth(value));
        typed = Map.copyOf(all);
    }

    public static AskedForm of(Asked asked) {
        var who = asked.applicant();
        var ask = asked.ask();
        return new AskedForm(
                Map.ofEntries(
                        Map.entry("kind", who.kind().name()),
                        Map.entry("name", who.name()),
                        Map.entry("identity", who.identity()),
                        Map.entry("contact", who.contact()),
                        Map.entry("phone", who.phone()),
                        Map.entry("email", who.email()),
                        Map.entry("address", who.address()),
                        Map.entry("postcode", who.postcode()),
                        Map.entry("description", ask.description()),
                        Map.entry("title", ask.title()),
                        Map.entry("documentNumber", ask.documentNumber()),
                        Map.entry("form", ask.form().name()),
                        Map.entry("way", ask.way().name())));
    }

    /** With these answers instead of those that stood there. */
    public AskedForm with(Map<String, String> answers) {
        var all = new HashMap<>(typed);
        all.putAll(answers);
        return new AskedForm(all);
    }

    /** What stands in a field, without blanks around it. */
    public String of(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** What is wrong in all parts together. */
    public Problems problems() {
        var problems = Problems.none();
        for (var part : Part.values()) problems(part).all().forEach(problems::add);
        return problems;
    }

    public Problems problems(Part part) {
        var problems = Problems.none();
        switch (part) {
            case KIND -> need(problems, "kind", kind().isPresent());
            case APPLICANT -> applicant(problems);
            case ASK -> ask(problems);
            case DELIVERY -> delivery(problems);
        }
        return problems;
    }

    private void applicant(Problems problems) {
        need(problems, "name", !of("name").isEmpty());
        identity(problems);
        need(problems, "phone", !of("phone").isEmpty() || !of("email").isEmpty());
        form(problems, "phone", PHONE);
        form(problems, "email", EMAIL);
        if (kind().filter(ApplicantKind::isOrganisation).isPresent()) {
            need(problems, "contact", !of("contact").isEmpty());
        }
        Stream.of("name", "identity", "contact", "phone", "email")
                .forEach(field -> notLonger(problems, field, Longest.LINE));
    }

    /** A number of 18 characters claims to be a resident's or an organisation's, and is checked. */
    private void identity(Problems problems) {
        var typed = of("identity");
        if (typed.isEmpty()) return;
        boolean organisation = kind().filter(ApplicantKind::isOrganisation).isPresent();
        boolean claims = typed.replaceAll("\\s", "").length() >= 15 || organisation;
        if (!claims) return;
        Parsed<?> parsed = organisation ? Uscc.parse(typed) : ResidentId.parse(typed);
        if (parsed instanceof Parsed.Wrong<?>(var message, var arguments)) {
            problems.add("identity", message, arguments.toArray());
        }
    }

    private void ask(Problems problems) {
        need(problems, "description", !of("description").isEmpty());
        notLonger(problems, "description", Longest.APPLICANT);
        notLonger(problems, "title", Longest.LINE);
        notLonger(problems, "documentNumber", Longest.LINE);
    }

    private void delivery(Problems problems) {
        need(problems, "form", form().isPresent());
        need(problems, "way", way().isPresent());
        if (form().isEmpty() || way().isEmpty()) return;
        if (!way().get().fits(form().get())) problems.add("way", "requests.problem.way.form");
        switch (way().get()) {
            case POST -> {
                need(problems, "address", !of("address").isEmpty());
                form(problems, "postcode", POSTCODE);
            }
            case EMAIL -> {
                if (of("email").isEmpty()) problems.add("email", "requests.problem.way.email");
            }
            case PICK_UP, ONLINE -> {}
        }
        notLonger(problems, "address", Longest.LINE);
    }

    /** The request, once nothing is wrong. */
    public Asked asked() {
        return new Asked(
                new Applicant(
                        kind().orElseThrow(),
                        of("name"),
                        normalIdentity(),
                        of("contact"),
                        of("phone"),
                        of("email"),
                        of("address"),
                        of("postcode")),
                new Ask(
                        of("description"),
                        of("title"),
                        of("documentNumber"),
                        form().orElseThrow(),
                        way().orElseThrow()));
    }

    private String normalIdentity() {
        return ResidentId.parse(of("identity"))
                .asOptional()
                .map(ResidentId::value)
                .or(() -> Uscc.parse(of("identity")).asOptional().map(Uscc::value))
                .orElse(of("identity"));
    }

    public Optional<ApplicantKind> kind() {
        return named(ApplicantKind.values(), of("kind"));
    }

    public Optional<Ask.Form> form() {
        return named(Ask.Form.values(), of("form"));
    }

    public Optional<Ask.Way> way() {
        return named(Ask.Way.values(), of("way"));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static void need(Problems problems, String field, boolean there) {
        if (!there) problems.add(field, "requests.problem." + field);
    }

    private void form(Problems problems, String field, Pattern form) {
        if (!of(field).isEmpty() && !form.matcher(of(field)).matches())
            problems.add(field, "requests.problem." + field + ".form");
    }

    private void notLonger(Problems problems, String field, Longest longest) {
        longest.check(problems, field, of(field));
    }
}
