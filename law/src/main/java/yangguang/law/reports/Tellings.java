package yangguang.law.reports;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import yangguang.law.rules.Entry;

/** 文字里的数: finds the figures that a text tells, by the words before them and the unit after. */
public final class Tellings {
    private static final String NUMBER =
            "(?:人员)?(?:数量|总数|数)?(?:为|是|有|共计|共|合计|达到|达)?\\s*(\\d+(?:\\.\\d+)?)\\s*";

    private final Map<String, Map<String, Pattern>> some;
    private final Map<String, Pattern> none;

    /**
     * A figure as a text tells it.
     *
     * @param number what is told, 0 where it says that there was none
     * @param words in which
     */
    public record Statement(String indicator, BigDecimal number, String words) {}

    private Tellings(Map<String, Map<String, Pattern>> some, Map<String, Pattern> none) {
        this.some = some;
        this.none = none;
    }

    static Tellings read() {
        var some = new TreeMap<String, Map<String, Pattern>>();
        var none = new TreeMap<String, Pattern>();
        for (var entry : Entry.ofFile("reports/tellings.yaml").only("figures").entries("figures")) {
            entry.only("figure", "unit", "words", "none");
            var figure = entry.text("figure");
            some.computeIfAbsent(entry.text("unit"), _ -> new TreeMap<>())
                    .put(figure, alternatives(entry.texts("words")));
            if (!entry.texts("none").isEmpty()) none.put(figure, alternatives(entry.texts("none")));
        }
        return new Tellings(some, none);
    }

    private static Pattern alternatives(List<String> words) {
        return Pattern.compile(
                words.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(joining("|", "(?:", ")")));
    }

    /**
     * The figures that a paragraph tells.
     *
     * @param asked which figures the year has; of two that are told by the same words one is asked
     */
    public List<Statement> in(String paragraph, Predicate<String> asked) {
        var statements = new ArrayList<Statement>();
        some.forEach(
                (unit, figures) ->
                        figures.forEach(
                                (figure, words) -> {
                                    if (asked.test(figure))
                                        tell(paragraph, figure, words, unit, statements);
                                }));
        none.forEach(
                (figure, words) -> {
                    if (asked.test(figure)) denied(paragraph, figure, words, statements);
                });
        return List.copyOf(statements);
    }

    private void tell(
            String paragraph,
            String figure,
            Pattern words,
            String unit,
            List<Statement> statements) {
        var number =
                Pattern.compile(words.pattern() + NUMBER + Pattern.quote(unit)).matcher(paragraph);
        while (number.find()) {
            boolean ofAnother = isPartOfAnother(paragraph, number.start(), number.end(), figure);
            boolean longer = unit.length() == 1 && paragraph.startsWith("次", number.end());
            if (!ofAnother && !longer)
                statements.add(
                        new Statement(figure, new BigDecimal(number.group(1)), number.group()));
        }
    }

    /** 政府网站主动公开政府信息20条 tells of the web site, not of all. */
    private boolean isPartOfAnother(String paragraph, int start, int end, String figure) {
        return others(figure).stream()
                .anyMatch(
                        other -> {
                            var match = other.matcher(paragraph);
                            while (match.find())
                                if (match.start() < start
                                        && match.end() > start
                                        && match.end() <= end) return true;
                            return false;
                        });
    }

    private Set<Pattern> others(String figure) {
        var others = new LinkedHashSet<Pattern>();
        some.values()
                .forEach(
                        figures ->
                                figures.forEach(
                                        (name, words) -> {
                                            if (!name.equals(figure)) others.add(words);
                                        }));
        return others;
    }

    private static void denied(
            String paragraph, String figure, Pattern words, List<Statement> statements) {
        var match = words.matcher(paragraph);
        while (match.find()) statements.add(new Statement(figure, BigDecimal.ZERO, match.group()));
    }
}
