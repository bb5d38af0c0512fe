package yangguang.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.law.Law;
import yangguang.law.forms.Severity;
import yangguang.law.reports.Doubts.Saying;
import yangguang.law.reports.Tellings.Statement;

/** What speaks against the words of a report: against its table, and against themselves. */
@Component
class WordChecks {
    private static final String COUNTS = "一两二三四五六七八九十";
    private static final Pattern ANNOUNCED = Pattern.compile("([" + COUNTS + "])个?方面");
    private static final Pattern LISTED = Pattern.compile("(?:^|[，。；：、\\s])([一二三四五六七八九十])是");

    /** Shorter texts are alike by chance. */
    private static final int WORTH_COMPARING = 30;

    private final Law law;

    WordChecks(Law law) {
        this.law = law;
    }

    /** A finding before anybody explained it. */
    record Doubt(String key, Severity severity, Saying saying, @Nullable String indicator) {
        ReportFinding finding(@Nullable Explanation explanation) {
            return new ReportFinding(
                    key,
                    severity,
                    saying.message(),
                    saying.english(),
                    saying.basis(),
                    saying.basisEnglish(),
                    indicator,
                    explanation);
        }
    }

    List<Doubt> of(Narrative.Whole narrative, List<AnnualTable> tables) {
        var doubts = new ArrayList<Doubt>();
        var printed = new HashSet<String>();
        tables.forEach(
                table -> table.figures().forEach(one -> printed.add(one.cell().indicator())));
        for (var part : narrative.parts()) {
            if (part.isMissing()) doubts.add(missing(part));
            doubts.addAll(contradictions(part, narrative, printed, severity(tables)));
            announced(part, doubts);
        }
        repeated(narrative, doubts);
        return doubts;
    }

    private String name(Narrative.Filled part) {
        var title = part.part().title();
        return title.isEmpty() ? law.chapters().doubts().untitled() : title;
    }

    private Saying said(String key, Map<String, String> fields) {
        return law.chapters().doubts().named(key).filled(fields);
    }

    private Doubt missing(Narrative.Filled part) {
        return new Doubt(
                key(part, "missing", ""),
                Severity.BLOCKING,
                said("missing", Map.of("part", name(part))),
                null);
    }

    private static String key(Narrative.Filled part, String kind, String about) {
        return "part/" + part.part().id() + "/" + kind + "/" + about;
    }

    /** As grave as the form of the year takes it. */
    private static Severity severity(List<AnnualTable> tables) {
        return tables.stream()
                .flatMap(table -> table.form().relations().stream())
                .filter(relation -> relation.text().contains("told("))
                .map(relation -> relation.severity())
                .findFirst()
                .orElse(Severity.EXPLAIN);
    }

    private List<Doubt> contradictions(
            Narrative.Filled part,
            Narrative.Whole narrative,
            Set<String> printed,
            Severity severity) {
        var doubts = new ArrayList<Doubt>();
        var figures = narrative.telling().figures();
        var asked = new HashSet<>(figures.now().keySet());
        if (printed.stream().anyMatch(WordChecks::isOfRequestsTable))
            asked.removeAll(Set.of("requests_received", "requests_closed"));
        else asked.removeIf(WordChecks::isOfRequestsTable);
        for (var paragraph : part.told()) {
            for (var told : law.chapters().tellings().in(paragraph.plain(), asked::contains)) {
                var counted = figures.now(List.of(told.indicator()));
                if (counted == null || counted.compareTo(told.number()) == 0) continue;
                doubts.add(contradiction(part, told, Telling.print(counted), severity));
            }
        }
        return doubts;
    }

    /** Table 三 since 2019; before, the same words speak of figures with other names. */
    private static boolean isOfRequestsTable(String indicator) {
        return indicator.startsWith("t2_");
    }

    private Doubt contradiction(
            Narrative.Filled part, Statement told, String counted, Severity severity) {
        return new Doubt(
                key(part, "told", told.indicator()),
                severity,
                said("told", Map.of("part", name(part), "words", told.words(), "counted", counted)),
                told.indicator());
    }

    /** 有两个方面, and then 一是、二是、三是. */
    private void announced(Narrative.Filled part, List<Doubt> doubts) {
        var text = part.plain();
        var announced = ANNOUNCED.matcher(text);
        if (!announced.find()) return;
        int said = number(announced.group(1));
        long listed = LISTED.matcher(text.substring(announced.end())).results().count();
        if (listed == 0 || listed == said) return;
        doubts.add(
                new Doubt(
                        key(part, "announced", ""),
                        Severity.EXPLAIN,
                        said(
                                "announced",
                                Map.of(
                                        "part", name(part),
                                        "words", announced.group(),
                                        "said", String.valueOf(said),
                                        "listed", String.valueOf(listed))),
                        null));
    }

    private static int number(String written) {
        int place = COUNTS.indexOf(written);
        return place <= 1 ? place + 1 : place;
    }

    /** The same text in two parts. */
    private void repeated(Narrative.Whole narrative, List<Doubt> doubts) {
        Map<String, Narrative.Filled> known = new HashMap<>();
        for (var part : narrative.parts()) {
            var text = part.plain();
            if (text.length() < WORTH_COMPARING) continue;
            var earlier = known.putIfAbsent(text, part);
            if (earlier == null) continue;
            doubts.add(
                    new Doubt(
                            key(part, "repeated", earlier.part().id()),
                            Severity.EXPLAIN,
                            said("repeated", Map.of("part", name(part), "other", name(earlier))),
                            null));
        }
    }
}
