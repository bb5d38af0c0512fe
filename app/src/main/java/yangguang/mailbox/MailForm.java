package yangguang.mailbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangguang.pages.Problems;
import yangguang.requests.Longest;

/** A mail as typed, field by field, and what is wrong with it. */
public record MailForm(Map<String, String> typed) {
    private static final Pattern ABOUT = Pattern.compile("(https?://|/)[^\\s<>\"]*");

    /** Browsers send two characters for the end of a line and count one. */
    public MailForm {
        var all = new HashMap<String, String>();
        typed.forEach((field, value) -> all.put(field, value.replace("\r\n", "\n")));
        typed = Map.copyOf(all);
    }

    public String of(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public Optional<Mail.Kind> kind() {
        return Stream.of(Mail.Kind.values())
                .filter(kind -> kind.name().equals(of("kind")))
                .findFirst();
    }

    public Problems problems() {
        var problems = Problems.none();
        need(problems, "kind", kind().isPresent());
        need(problems, "subject", !of("subject").isEmpty());
        need(problems, "text", !of("text").isEmpty());
        need(problems, "show", mayShow().isPresent());
        if (!of("about").isEmpty() && !ABOUT.matcher(of("about")).matches())
            problems.add("about", "mailbox.problem.about");
        Stream.of("subject", "about", "name", "contact")
                .forEach(field -> Longest.LINE.check(problems, field, of(field)));
        Longest.APPLICANT.check(problems, "text", of("text"));
        return problems;
    }

    private static void need(Problems problems, String field, boolean there) {
        if (!there) problems.add(field, "mailbox.problem." + field);
    }

    /** Whether it may be published without name and contact. */
    Optional<Boolean> mayShow() {
        return switch (of("show")) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            case String other -> Optional.empty();
        };
    }

    /** The mail, once nothing is wrong. */
    Written written() {
        return new Written(of("subject"), of("text"), of("about"), of("name"), of("contact"));
    }
}
