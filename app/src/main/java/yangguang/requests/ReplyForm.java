package yangguang.requests;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangguang.letters.LetterKind;
import yangguang.pages.Problems;

/** 答复 as typed. */
public record ReplyForm(Map<String, String> typed) {
    private static final List<String> WRITTEN =
            List.of("reasons", "released", "withheld", "advice", "difference");

    public ReplyForm {
        typed = Map.copyOf(typed);
    }

    public static ReplyForm of(Reply reply) {
        var text = reply.text();
        return new ReplyForm(
                Map.of(
                        "outcome", reply.outcome(),
                        "letter", reply.letter().name(),
                        "reasons", text.reasons(),
                        "withheld", text.withheld(),
                        "advice", text.advice(),
                        "difference", text.difference(),
                        "released", String.join("\n", text.released())));
    }

    /** What stands in a field, without blanks around it. */
    public String of(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    Problems tooLong() {
        var problems = Problems.none();
        for (var field : WRITTEN) Longest.LETTER.check(problems, field, of(field));
        return problems;
    }

    Optional<LetterKind> letter() {
        return Arrays.stream(LetterKind.values())
                .filter(kind -> kind.name().equals(of("letter")))
                .findFirst();
    }

    ReplyText text() {
        return new ReplyText(
                of("reasons"),
                of("withheld"),
                of("advice"),
                released(),
                of("difference"),
                List.of());
    }

    private List<String> released() {
        return of("released").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
