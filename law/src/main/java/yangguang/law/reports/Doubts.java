package yangguang.law.reports;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Objects;
import yangguang.law.rules.Entry;

/**
 * What speaks against the words of a report, as it is said.
 *
 * @param untitled what a part without a title is called
 */
public record Doubts(String untitled, Map<String, Saying> sayings) {
    /** The same in both languages, with fields between braces. */
    public record Saying(String message, String english, String basis, String basisEnglish) {
        /** With every field in its place. */
        public Saying filled(Map<String, String> fields) {
            return new Saying(
                    filled(message, fields), filled(english, fields), basis, basisEnglish);
        }

        /** Of a share, which has a name in each language. */
        public Saying of(String label, String labelEnglish) {
            return new Saying(
                    message.replace("{share}", label),
                    english.replace("{share}", labelEnglish),
                    basis,
                    basisEnglish);
        }

        private static String filled(String words, Map<String, String> fields) {
            var filled = words;
            for (var field : fields.entrySet())
                filled = filled.replace("{" + field.getKey() + "}", field.getValue());
            return filled;
        }
    }

    public Doubts {
        sayings = Map.copyOf(sayings);
    }

    public Saying named(String key) {
        return Objects.requireNonNull(sayings.get(key), key);
    }

    static Doubts read() {
        var file = Entry.ofFile("reports/doubts.yaml").only("doubts", "untitled");
        return new Doubts(
                file.text("untitled"),
                file.entries("doubts").stream()
                        .collect(toUnmodifiableMap(one -> one.text("key"), Doubts::saying)));
    }

    private static Saying saying(Entry entry) {
        entry.only("key", "message", "english", "basis", "basis-english");
        return new Saying(
                entry.text("message"),
                entry.text("english"),
                entry.text("basis"),
                entry.text("basis-english"));
    }
}
