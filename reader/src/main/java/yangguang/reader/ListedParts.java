package yangguang.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import yangguang.law.forms.Severity;
import yangguang.law.rules.Entry;
import yangguang.reader.Examined.Finding;
import yangguang.reader.Examined.Place;

/**
 * 主动公开96条，其中机构职能4条、工作动态92条: parts that sentences list, which cannot be more than the whole, and not
 * less where 其他 ends the list. How parts are called stands in parts.yaml.
 */
final class ListedParts {
    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?<![\\d.,第])(\\d{1,7})([条件])(?:[,。;][^,。;:]{0,12}\\d+%)?[,。;:、]{0,2}其中[:,]?(?:按W{0,8}[:,])?"
                            .replace("W", "\\p{IsHan}"));
    private static final Pattern PART =
            Pattern.compile(
                    "([^\\d,。;:、]{1,20}?)(\\d{1,7})([条件])(?:[,;]?占[^,。;、]{0,12}%)?([、,;]|[。\\n]|$|)");
    private static final Pattern REST = Pattern.compile("^(?:及|和|以及)?其[他它]");
    private static final int FEWEST = 2;

    private static final List<Kind> KINDS =
            Resource.read("parts.yaml").only("parts").entries("parts").stream()
                    .map(ListedParts::kind)
                    .toList();

    /**
     * Parts that exclude each other.
     *
     * @param of the words before the whole
     * @param called the words of a part; another word ends the list
     */
    private record Kind(String counter, Pattern of, Pattern called, Pattern not) {}

    private record Part(String name, int value, int end) {}

    private static Kind kind(Entry entry) {
        entry.only("counter", "of", "called", "not");
        return new Kind(
                entry.text("counter"),
                Pattern.compile(entry.text("of")),
                Pattern.compile(entry.text("called")),
                Pattern.compile(entry.text("not")));
    }

    private ListedParts() {}

    static List<Finding> in(DenseText text) {
        var findings = new ArrayList<Finding>();
        var whole = WHOLE.matcher(text.words());
        while (whole.find()) {
            var clause = text.clause(whole.start(), whole.start(2));
            int total = Integer.parseInt(whole.group(1));
            for (var kind : KINDS) {
                if (!kind.counter().equals(whole.group(2)) || !kind.of().matcher(clause).find())
                    continue;
                var parts = parts(text.words(), whole.end(), kind);
                if (parts.size() < FEWEST) continue;
                int sum = parts.stream().mapToInt(Part::value).sum();
                boolean all = REST.matcher(parts.getLast().name()).find();
                if (sum > total || all && sum < total)
                    findings.add(finding(text, whole.start(), total, sum, parts));
                break;
            }
        }
        return findings;
    }

    private static List<Part> parts(String words, int from, Kind kind) {
        var parts = new ArrayList<Part>();
        var part = PART.matcher(words).region(from, words.length());
        while (part.lookingAt()) {
            boolean fits =
                    part.group(3).equals(kind.counter())
                            && kind.called().matcher(part.group(1)).find()
                            && !kind.not().matcher(part.group(1)).find();
            if (!fits) return parts;
            parts.add(new Part(part.group(1), Integer.parseInt(part.group(2)), part.end(3)));
            if (part.group(4).isEmpty() || "。\n".contains(part.group(4))) return parts;
            part.region(part.end(), words.length());
        }
        return parts;
    }

    private static Finding finding(DenseText text, int from, int total, int sum, List<Part> parts) {
        var working =
                String.join(
                        "＋",
                        parts.stream()
                                .map(part -> BigDecimal.valueOf(part.value()).toString())
                                .toList());
        return Saying.named("PARTS")
                .of(
                        "PARTS",
                        Severity.EXPLAIN,
                        List.of(
                                new Place(
                                        text.quote(from, parts.getLast().end()), text.place(from))),
                        total,
                        working,
                        sum);
    }
}
