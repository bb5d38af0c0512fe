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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yangguang.law.forms.Form;
import yangguang.law.rules.Entry;
import yangguang.reader.Figure.Source;

/**
 * Reads figures and denials from sentences. What sentences mean stands in told.yaml: a rule for
 * each indicator, none for a single report.
 */
final class Told {
    private static final String NUMBER =
            "(?<![第\\\\d.])(\\\\d[\\\\d,]*(?:\\\\.\\\\d+)?|(?<![一二两三四五六七八九十百千零])[一二两三四五六七八九十百千][一二两三四五六七八九十百千零]{0,8})(万)?[余多]?";
    private static final String WORDS = "[一-鿿、()“”\"《》]";
    private static final Pattern SENTENCE_END = Pattern.compile("[。\n]");
    private static final Pattern CLAUSE_END = Pattern.compile("[,。;:\n]");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final String POWERS = "十百千";

    /** Of a larger body, and of the body itself. */
    private static final Pattern WIDER = Pattern.compile("全(?:国|省|市|县|区)");

    private static final Pattern OWN = Pattern.compile("[我本](?:省|市|县|区|旗|镇|乡|街道|局|办|委|单位|机关|部门)");

    /** 收费及减免情况：无. */
    private static final Pattern BARE =
            Pattern.compile(
                    "(?:情况|事项|数量|数)[:\n]{0,2}(?:本年度?|\\d{4}年度?|全年|均|暂){0,2}(?:无|没有|未发生|为零)(?=[,。;\n]|[一二三四五六七八九十]+、|$)");

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
            String national,
            String unit,
            @Nullable Pattern not,
            @Nullable Pattern unless,
            @Nullable Pattern apart,
            List<Wording> says,
            @Nullable Same same) {
        boolean allows(DenseText text, int from, int to) {
            return (not == null || !not.matcher(text.clause(from, to)).find())
                    && (unless == null || !unless.matcher(text.sentence(from, to)).find())
                    && (apart == null || !apart.matcher(text.around(from, to)).find());
        }

        /** As the table names it, as the form of the year does, or as the form before 2019 did. */
        String code(boolean table, Optional<Form> form) {
            if (table) return code;
            boolean known = form.filter(one -> one.cell(otherwise).isPresent()).isPresent();
            return known ? otherwise : national;
        }
    }

    private record Same(String of, List<Wording> says) {}

    private record Denial(String code, Pattern of, @Nullable Pattern not) {}

    private static Rule rule(Entry entry) {
        entry.only(
                "code", "otherwise", "national", "unit", "not", "unless", "apart", "says", "same");
        return new Rule(
                entry.text("code"),
                entry.text("otherwise", entry.text("code")),
                entry.text("national", entry.text("otherwise", entry.text("code"))),
                entry.text("unit"),
                words(entry, "not"),
                words(entry, "unless"),
                words(entry, "apart"),
                wordings(entry),
                entry.has("same") ? same(entry.entry("same")) : null);
    }

    private static Same same(Entry entry) {
        entry.only("of", "says");
        return new Same(entry.text("of"), wordings(entry));
    }

    private static Denial denial(Entry entry) {
        entry.only("code", "of", "not");
        return new Denial(entry.text("code"), pattern(entry.text("of")), words(entry, "not"));
    }

    private static @Nullable Pattern words(Entry entry, String key) {
        return entry.has(key) ? pattern(entry.text(key)) : null;
    }

    private static List<Wording> wordings(Entry entry) {
        return entry.texts("says").stream().map(rule -> Wording.of(rule, pattern(rule))).toList();
    }

    private static Pattern pattern(String rule) {
        return Pattern.compile(rule.replaceAll("N", NUMBER).replaceAll("W", WORDS));
    }

    private final DenseText text;
    private final boolean table;
    private final Optional<Form> form;
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Set<String> denied = new LinkedHashSet<>();

    private Told(DenseText text, boolean table, Optional<Form> form) {
        this.text = text;
        this.table = table;
        this.form = form;
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
     * @param form of the year; empty if there is none
     */
    static Found in(DenseText text, boolean table, Optional<Form> form) {
        var told = new Told(text, table, form);
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
        FIGURES.forEach(
                rule -> codes.addAll(List.of(rule.code(), rule.otherwise(), rule.national())));
        DENIALS.forEach(denial -> codes.add(denial.code()));
        return codes;
    }

    private Optional<Figure> find(Rule rule) {
        Patience.goOn();
        for (var wording : rule.says()) {
            if (!wording.mayBeIn(text.words())) continue;
            var all =
                    wording.in(text.words())
                            .results()
                            .filter(found -> rule.allows(text, found.start(), found.end()))
                            .toList();
            if (!all.isEmpty()) return Optional.of(figure(rule, own(all)));
        }
        return Optional.empty();
    }

    /** 全市主动公开18.6万条，我县主动公开14208条: that of the body, where one is named so. */
    private MatchResult own(List<MatchResult> all) {
        var first = all.getFirst();
        if (!WIDER.matcher(text.clause(first.start(), first.end())).find()) return first;
        return all.stream()
                .filter(found -> OWN.matcher(text.clause(found.start(), found.end())).find())
                .findFirst()
                .orElse(first);
    }

    private Figure figure(Rule rule, MatchResult found) {
        return new Figure(
                rule.code(table, form),
                value(found.group(1), found.group(2) != null),
                rule.unit(),
                Source.TEXT,
                text.quote(found.start(), found.end()),
                text.place(found.start(1)),
                SAID);
    }

    private void repeat(Rule rule, Same same) {
        var one = figures.get(same.of());
        if (one == null || figures.containsKey(rule.code())) return;
        for (var wording : same.says()) {
            var found = wording.in(text.words());
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
        var bare = BARE.matcher(text.words());
        while (bare.find()) deny(text.clause(bare.start(), bare.end()));
        for (var clause : CLAUSE_END.split(text.words())) {
            var denial = DENIES.matcher(clause);
            if (!denial.find()) continue;
            deny(clause.substring(denial.start()));
        }
    }

    private void deny(String words) {
        for (var rule : DENIALS) {
            boolean other = rule.not() != null && rule.not().matcher(words).find();
            if (rule.of().matcher(words).find() && !other) denied.add(rule.code());
        }
    }

    private static BigDecimal value(String digits, boolean tenThousands) {
        var value =
                Character.isDigit(digits.charAt(0))
                        ? new BigDecimal(digits.replace(",", ""))
                        : BigDecimal.valueOf(numeral(digits));
        if (!tenThousands) return value;
        var all = value.multiply(TEN_THOUSAND).stripTrailingZeros();
        return all.scale() < 0 ? all.setScale(0) : all;
    }

    /** 三百零五, 二十三; 两 as 二. */
    private static int numeral(String words) {
        int value = 0;
        int digit = 0;
        for (char word : words.replace('两', '二').toCharArray()) {
            int power = POWERS.indexOf(word) + 1;
            if (power > 0) {
                value += Math.max(1, digit) * (int) Math.pow(10, power);
                digit = 0;
            } else digit = NUMERALS.indexOf(word);
        }
        return value + digit;
    }
}
