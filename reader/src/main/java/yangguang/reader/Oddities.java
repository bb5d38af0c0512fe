package yangguang.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import yangguang.law.forms.Form;
import yangguang.law.forms.Severity;
import yangguang.law.rules.Entry;
import yangguang.reader.Examined.Finding;
import yangguang.reader.Examined.Level;
import yangguang.reader.Examined.Place;

/** What cannot be right in the words of a report, apart from its sums. */
final class Oddities {
    private static final Pattern PERIOD =
            Pattern.compile("统计(?:数据)?(?:的)?(?:期限|时限|时间)[^。]{0,8}?((?:19|20)\\d{2})年");
    private static final String DAY = "\\D{0,4}(\\d{4}\\D\\d{1,2}\\D\\d{1,2}日?)";
    private static final Pattern MADE = Pattern.compile("(?:生成|成文)日期" + DAY);
    private static final Pattern PUBLISHED = Pattern.compile("(?:发布|公开)(?:日期|时间)" + DAY);
    private static final Pattern ASPECTS =
            Pattern.compile("([两二三四五六])个?方面[^:。;]{0,6}:([^\\n]{10,400})");
    private static final Pattern ORDINAL = Pattern.compile("([一二三四五六七八])是");
    private static final Pattern SENTENCE = Pattern.compile("[^。\\n]++(。)?");
    private static final Pattern ONLY_SENTENCE =
            Pattern.compile("[一二三四五六七八九十]、([^。;\\n]{6,60})。(?=\\n|$|[一二三四五六七八九十]、)");
    private static final String NUMERALS = "零一二三四五六七八";

    /** A sentence that stands twice is worth a word if it is longer. */
    private static final int LONG = 40;

    private static final Pattern COMPILED =
            Pattern.compile(
                    "(?:编制|公布|发布|形成)(?:了|的)?(\\p{IsHan}{2,20}?(?:人民政府|办事处|局|委员会))(?:19|20)\\d{2}年[^。]{0,16}报告");
    private static final List<Odd> ODD =
            Resource.read("oddities.yaml").entries("oddities").stream().map(Oddities::odd).toList();

    /**
     * Words that cannot be right.
     *
     * @param levels of the bodies for which they cannot; none for all
     */
    private record Odd(String rule, List<Level> levels, Pattern says, Saying saying) {}

    private static Odd odd(Entry entry) {
        entry.only("rule", "levels", "says", "message", "message-english", "basis");
        return new Odd(
                entry.text("rule"),
                entry.texts("levels").stream().map(Level::valueOf).toList(),
                Pattern.compile(entry.text("says")),
                Saying.of(entry));
    }

    private final PlainText text;
    private final DenseText words;
    private final List<Finding> findings = new ArrayList<>();

    private Oddities(PlainText text, FormTables.Found table) {
        this.text = text;
        this.words = new DenseText(text, table.spans());
    }

    static List<Finding> in(
            ReportText report,
            PlainText text,
            OptionalInt year,
            Optional<Form> form,
            FormTables.Found table,
            Optional<Level> level) {
        var oddities = new Oddities(text, table);
        year.ifPresent(of -> oddities.period(of));
        if (year.isPresent() && form.isPresent()) oddities.form(year.getAsInt(), form.get(), table);
        oddities.days();
        oddities.aspects();
        oddities.repetition();
        oddities.sameChapters();
        oddities.words(level);
        report.body().ifPresent(oddities::otherBody);
        oddities.findings.addAll(ListedParts.in(oddities.words));
        return oddities.findings;
    }

    /** What oddities.yaml names, such as an address that leads nowhere. */
    private void words(Optional<Level> level) {
        for (var odd : ODD) {
            if (!odd.levels().isEmpty() && level.filter(odd.levels()::contains).isEmpty()) continue;
            Patience.goOn();
            var found = odd.says().matcher(text.text());
            if (found.find())
                findings.add(
                        odd.saying()
                                .of(
                                        odd.rule(),
                                        Severity.HINT,
                                        List.of(
                                                new Place(
                                                        text.quote(found.start(), found.end()),
                                                        found.start()))));
        }
    }

    /** 编制…2016年…报告 of somebody else: left over from whoever wrote the draft. */
    private void otherBody(String body) {
        var found = COMPILED.matcher(words.words());
        while (found.find()) {
            var other = found.group(1);
            if (body.endsWith(other) || other.endsWith(body) || other.contains(body)) continue;
            if (body.startsWith(other.replaceFirst("人民政府$", ""))) continue;
            add("BODY", Severity.HINT, found.start(), found.end(), body, other);
            return;
        }
    }

    /** 统计期限 of another year: left over from last year's report. */
    private void period(int year) {
        var found = PERIOD.matcher(words.words());
        while (found.find()) {
            int printed = Integer.parseInt(found.group(1));
            if (printed == year) continue;
            add("YEAR", Severity.EXPLAIN, found.start(), found.end(), year, printed);
        }
    }

    /** 成文 after 发布. */
    private void days() {
        var made = MADE.matcher(text.text());
        var published = PUBLISHED.matcher(text.text());
        if (!made.find() || !published.find()) return;
        var first = PrintedDate.only(made.group(1));
        var second = PrintedDate.only(published.group(1));
        if (first.isEmpty() || second.isEmpty() || !first.get().isAfter(second.get())) return;
        findings.add(
                said(
                        "DAYS",
                        Severity.EXPLAIN,
                        List.of(
                                new Place(text.quote(made.start(), made.end()), made.start()),
                                new Place(
                                        text.quote(published.start(), published.end()),
                                        published.start())),
                        first.get(),
                        second.get()));
    }

    /** 按停用的格式填报. */
    private void form(int year, Form form, FormTables.Found table) {
        if (!form.isNational() || form.years().contain(year) || table.figures().isEmpty()) return;
        var first = table.figures().getFirst();
        var years = form.years();
        var saying = Saying.named(years.to() == null ? "FORM" : "FORM-PAST");
        findings.add(
                saying.of(
                        "FORM",
                        Severity.EXPLAIN,
                        List.of(new Place(first.quote(), first.offset())),
                        year,
                        form.law(),
                        years.from(),
                        years.to() == null ? "" : years.to()));
    }

    private static Finding said(
            String rule, Severity severity, List<Place> places, Object... arguments) {
        return Saying.named(rule).of(rule, severity, places, arguments);
    }

    /** 两个方面 that list three. */
    private void aspects() {
        var found = ASPECTS.matcher(words.words());
        while (found.find()) {
            int said = "两".equals(found.group(1)) ? 2 : NUMERALS.indexOf(found.group(1));
            int listed = listed(found.group(2));
            if (listed < 2 || listed == said) continue;
            add(
                    "COUNT",
                    Severity.HINT,
                    found.start(),
                    found.end(1) + 3,
                    found.group(1),
                    listed,
                    said);
        }
    }

    /** How far 一是, 二是, 三是 goes on without a gap. */
    private static int listed(String words) {
        int listed = 0;
        var ordinal = ORDINAL.matcher(words);
        while (ordinal.find()) {
            if (NUMERALS.indexOf(ordinal.group(1)) != listed + 1) break;
            listed++;
        }
        return listed;
    }

    /** The end of a long sentence that stands twice; a heading may run into its beginning. */
    private void repetition() {
        Map<String, Integer> seen = new HashMap<>();
        var sentence = SENTENCE.matcher(words.words());
        while (sentence.find()) {
            boolean ends = sentence.group(1) != null;
            if (!ends || sentence.group().length() <= LONG) continue;
            int start = sentence.end() - LONG;
            Integer before =
                    seen.putIfAbsent(words.words().substring(start, sentence.end()), start);
            if (before == null) continue;
            findings.add(
                    said(
                            "REPEAT",
                            Severity.HINT,
                            List.of(place(before, before + LONG), place(start, sentence.end()))));
        }
    }

    /** Chapters that say the same and nothing else: 四、我镇无申请。五、我镇无申请。 */
    private void sameChapters() {
        Map<String, Integer> seen = new HashMap<>();
        var chapter = ONLY_SENTENCE.matcher(words.words());
        while (chapter.find()) {
            Integer before = seen.putIfAbsent(chapter.group(1), chapter.start(1));
            if (before == null) continue;
            findings.add(
                    Saying.named("CHAPTERS")
                            .of(
                                    "REPEAT",
                                    Severity.HINT,
                                    List.of(
                                            place(before, before + chapter.group(1).length()),
                                            place(chapter.start(1), chapter.end(1)))));
            return;
        }
    }

    private void add(String rule, Severity severity, int from, int to, Object... arguments) {
        findings.add(
                said(
                        rule,
                        severity,
                        List.of(place(from, Math.min(to, words.words().length()))),
                        arguments));
    }

    private Place place(int from, int to) {
        return new Place(words.quote(from, to), words.place(from));
    }
}
