package yangguang.reader;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import yangguang.law.forms.Severity;
import yangguang.law.rules.Entry;
import yangguang.reader.Examined.Finding;
import yangguang.reader.Examined.Place;

/**
 * What the reader says of what it finds, in both languages; {0} and so on stand for what was found.
 */
record Saying(String message, String english, String basis) {
    private static final Map<String, Saying> ALL =
            Resource.read("oddities.yaml").entries("sentences").stream()
                    .collect(
                            toUnmodifiableMap(
                                    entry -> entry.text("rule"),
                                    entry -> {
                                        entry.only("rule", "message", "message-english", "basis");
                                        return of(entry);
                                    }));

    static Saying named(String name) {
        return Objects.requireNonNull(ALL.get(name));
    }

    static Saying of(Entry entry) {
        return new Saying(
                entry.text("message"), entry.text("message-english"), entry.text("basis"));
    }

    Finding of(String rule, Severity severity, List<Place> places, Object... arguments) {
        return new Finding(
                rule,
                severity,
                filled(message, arguments),
                filled(english, arguments),
                filled(basis, arguments),
                places);
    }

    private static String filled(String words, Object... arguments) {
        var filled = words;
        for (int at = 0; at < arguments.length; at++)
            filled = filled.replace("{" + at + "}", arguments[at].toString());
        return filled;
    }
}
