package yangguang.bodies;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yangguang.law.codes.Parsed;
import yangguang.law.codes.RegionCode;
import yangguang.law.codes.Uscc;
import yangguang.pages.Problems;

/** The facts of a body as somebody typed them, in a form or in a row of a file. */
public record BodyForm(Map<String, String> typed) {
    /** The fields, in their order. */
    public static final List<String> FIELDS =
            List.of(
                    "name",
                    "shortName",
                    "kind",
                    "regionCode",
                    "uscc",
                    "address",
                    "postcode",
                    "hours",
                    "phone",
                    "fax",
                    "email",
                    "website");

    private static final int LONGEST = 200;
    private static final Pattern POSTCODE = Pattern.compile("\\d{6}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s\"<>]+");

    public static BodyForm blank() {
        return new BodyForm(Map.of());
    }

    public static BodyForm of(Body body) {
        return new BodyForm(BodyFacts.of(body).words());
    }

    /** The mark of the facts as they stand, for {@link ChangeBody}. */
    public static String mark(Body body) {
        return BodyFacts.of(body).mark();
    }

    /** What stands in a field, without blanks around it. */
    public String of(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public Problems problems() {
        var problems = Problems.none();
        for (String field : FIELDS) {
            if (of(field).length() > LONGEST) problems.add(field, "bodies.too-long", LONGEST);
        }
        if (of("name").isEmpty()) problems.add("name", "bodies.name.missing");
        if (kind().isEmpty()) problems.add("kind", "bodies.kind.missing");
        check(problems, "regionCode", RegionCode.parse(of("regionCode")));
        check(problems, "uscc", Uscc.parse(of("uscc")));
        check(problems, "postcode", POSTCODE, "bodies.postcode.form");
        check(problems, "email", EMAIL, "bodies.email.form");
        check(problems, "website", WEBSITE, "bodies.website.form");
        return problems;
    }

    /** The facts, once there are no problems. */
    public BodyFacts facts() {
        String shortName = of("shortName");
        return new BodyFacts(
                of("name"),
                shortName.isEmpty() ? of("name") : shortName,
                kind().orElseThrow(),
                RegionCode.parse(of("regionCode")).asOptional().map(RegionCode::value).orElse(null),
                uscc(),
                new Contact(
                        of("address"),
                        of("postcode"),
                        of("hours"),
                        of("phone"),
                        of("fax"),
                        of("email"),
                        of("website")));
    }

    private @Nullable String uscc() {
        return Uscc.parse(of("uscc")).asOptional().map(Uscc::value).orElse(null);
    }

    private Optional<BodyKind> kind() {
        for (BodyKind kind : BodyKind.values()) {
            if (kind.name().equals(of("kind"))) return Optional.of(kind);
        }
        return Optional.empty();
    }

    private void check(Problems problems, String field, Parsed<?> parsed) {
        if (of(field).isEmpty()) return;
        if (parsed instanceof Parsed.Wrong<?>(var message, var arguments))
            problems.add(field, message, arguments.toArray());
    }

    private void check(Problems problems, String field, Pattern form, String problem) {
        if (!of(field).isEmpty() && !form.matcher(of(field)).matches())
            problems.add(field, problem);
    }
}
