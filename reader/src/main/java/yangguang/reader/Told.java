package yangguang.reader;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yangguang.law.rules.Entry;
import yangguang.reader.Figure.Source;

/**
 * Reads figures and denials from sentences. What sentences mean stands in told.yaml: a rule for
 * each indicator, none for a single report.
 */
final class Told {
    private static final String NUMBER =
            "(?<![第\\\\d.])(\\\\d[\\\\d,]*(?:\\\\.\\\\d+)?|[一二两三四五六七八九十]{1,3})(万)?[余多]?";
    private static final String WORDS = "[\\\\p{IsHan}、()“”\"《》]";
    private static final Pattern SENTENCE_END = Pattern.compile("[。\n]");
    private static final Pattern CLAUSE_END = Pattern.compile("[,。;:\n]");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final double SAID = 0.9;
    private static final double MEANT = 0.8;

    private static final List<Rule> FIGURES;
    private static final List<Denial> DENIALS;
    private static final Pattern DENIES;
    private static final Pattern OTHER;
    private static final Map<String, String> NAMES;

    static {
        var file = Resource.read("told.yaml");
        file.only("figures", "others", "denies", "denials", "names");
        FIGURES = file.entries("figures").stream().map(Told::rule).toList();
        NAMES =
                file.entries("names").stream()
                        .collect(toMap(one -> one.text("code"), one -> one.text("name")));
        OTHER = Pattern.compile(file.text("others"));
        DENIES = Pattern.compile(file.text("denies"));
        DENIALS = file.entries("denials").stream().map(Told::denial).toList();
    }

    private record Rule(
            String code,
            String otherwise,
            String unit,
            @Nullable Pattern not,
            @Nullable Pattern unless,
            List<Pattern> says,
            @Nullable Same same) {
        boolean allows(DenseText text, int from, int to) {
            return (not == null || !not.matcher(text.clause(from, to)).find())
                    && (unless == null || !unless.matcher(text.sentence(from, to)).find());
        }
    }

    private record Same(String of, List<Pattern> says) {}

    private record Denial(String code, Pattern of, @Nullable Pattern not) {}

    private static Rule rule(Entry entry) {
        entry.only("code", "otherwise", "unit", "not", "unless", "says", "same");
        return new Rule(
                entry.text("code"),
                entry.text("otherwise", entry.text("code")),
                entry.text("unit"),
                words(entry, "not"),
                words(entry, "unless"),
                patterns(entry),
                entry.has("same") ? same(entry.entry("same")) : null);
    }

    private static Same same(Entry entry) {
        entry.only("of", "says");
        return new Same(entry.text("of"), patterns(entry));
    }

    private static Denial denial(Entry entry) {
        entry.only("code", "of", "not");
        return new Denial(entry.text("code"), pattern(entry.text("of")), words(entry, "not"));
    }

    private static @Nullable Pattern words(Entry entry, String key) {
        return entry.has(key) ? pattern(entry.text(key)) : null;
    }

    private static List<Pattern> patterns(Entry entry) {
        return entry.texts("says").stream().map(Told::pattern).toList();
    }

    private static Pattern pattern(String rule) {
        return Pattern.compile(rule.replaceAll("N", NUMBER).replaceAll("W", WORDS));
    }

    private final DenseText text;
    private final boolean table;
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Set<String> denied = new LinkedHashSet<>();

    private Told(DenseText text, boolean table) {
        this.text = text;
        this.table = table;
    }

    /**
     * What sentences say.
     *
     * @param denied indicators that words deny: 无, 未收到, 没有
     */
    record Found(List<Figure> figures, List<String> denied) {}

    /**
     * Reads the sentences; the tables are left out of the text before.
     *
     * @param table whether the report has the table of requests
     */
    static Found in(DenseText text, boolean table) {
        var told = new Told(text, table);
        for (var rule : FIGURES)
            told.find(rule).ifPresent(one -> told.figures.put(one.code(), one));
        for (var rule : FIGURES) if (rule.same() != null) told.repeat(rule, rule.same());
        told.deny();
        return new Found(
                List.copyOf(told.figures.values()),
                told.denied.stream().filter(code -> !told.figures.containsKey(code)).toList());
    }

    /** What an indicator is called that sentences tell and no form has. */
    static Optional<String> name(String code) {
        return Optional.ofNullable(NAMES.get(code));
    }

    /** All indicators that sentences can tell. */
    static Set<String> codes() {
        var codes = new TreeSet<String>();
        FIGURES.forEach(rule -> codes.addAll(List.of(rule.code(), rule.otherwise())));
        DENIALS.forEach(denial -> codes.add(denial.code()));
        return codes;
    }

    private Optional<Figure> find(Rule rule) {
        for (var pattern : rule.says()) {
            var found = pattern.matcher(text.words());
            while (found.find()) {
                if (!rule.allows(text, found.start(), found.end())) continue;
                var value = value(found.group(1), found.group(2) != null);
                int place = text.place(found.start(1));
                return Optional.of(
                        new Figure(
                                table ? rule.code() : rule.otherwise(),
                                value,
                                rule.unit(),
                                Source.TEXT,
                                text.quote(found.start(), found.end()),
                                place,
                                SAID));
            }
        }
        return Optional.empty();
    }

    private void repeat(Rule rule, Same same) {
        var one = figures.get(same.of());
        if (one == null || figures.containsKey(rule.code())) return;
        for (var pattern : same.says()) {
            var found = pattern.matcher(text.words());
            while (found.find()) {
                if (!ofSame(one, found.start(), found.end())) continue;
                figures.put(
                        rule.code(),
                        new Figure(
                                rule.code(),
                                one.value(),
                                rule.unit(),
                                Source.TEXT,
                                text.quote(found.start(), found.end()),
                                text.place(found.start()),
                                MEANT));
                return;
            }
        }
    }

    /** In the sentence of the figure or the next, with nothing else between that is counted too. */
    private boolean ofSame(Figure one, int from, int to) {
        int figure = text.wordFrom(one.offset());
        if (from < figure) return false;
        var between = text.words().substring(figure, to);
        return SENTENCE_END.matcher(between).results().count() <= 1
                && !OTHER.matcher(between).find();
    }

    private void deny() {
        for (var clause : CLAUSE_END.split(text.words())) {
            var denial = DENIES.matcher(clause);
            if (!denial.find()) continue;
            var denies = clause.substring(denial.start());
            for (var rule : DENIALS) {
                boolean other = rule.not() != null && rule.not().matcher(denies).find();
                if (rule.of().matcher(denies).find() && !other) denied.add(rule.code());
            }
        }
    }

    private static BigDecimal value(String digits, boolean tenThousands) {
        var value =
                Character.isDigit(digits.charAt(0))
                        ? new BigDecimal(digits.replace(",", ""))
                        : BigDecimal.valueOf(numeral(digits));
        return tenThousands ? value.multiply(TEN_THOUSAND).stripTrailingZeros() : value;
    }

    /** 二十三; 两 as 二. */
    private static int numeral(String words) {
        int value = 0;
        int digit = 0;
        for (char word : words.replace('两', '二').toCharArray()) {
            if (word == '十') {
                value += Math.max(1, digit) * 10;
                digit = 0;
            } else digit = NUMERALS.indexOf(word);
        }
        return value + digit;
    }
}
