package yangguang.law.forms;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import yangguang.law.rules.Entry;

/** What people found wrong in real reports, and what the relations find in their figures. */
@DisplayName("真实报告的勾稽问题")
class RealReportsTest {
    private static final Map<String, String> FORMS =
            Map.of(
                    "2014table", "STAT-2014",
                    "fujian", "FUJIAN-ANNEX",
                    "2019table", "AR-2019",
                    "2021table", "AR-2021");

    /** A word of each remark that is about arithmetic, and the relation that says the same. */
    private static final Map<String, String> MEANING =
            Map.of(
                    "less than the 45 of one channel", "A2",
                    "157 in all is less", "A2",
                    "heading row", "A5",
                    "no way of responding has a figure", "B2",
                    "blank cells where the text says none", "F1",
                    "in annex 3 for the same year", "F2",
                    "but total printed 0", "R4",
                    "narrative says 2 requests, table says 3", "R8",
                    "towns cannot issue 规章", "R7");

    private static final Pattern HEADING = Pattern.compile("heading row 一 carries (\\d+)");
    private static final Pattern ANNEX =
            Pattern.compile("(website|Weibo) \\d+ in annex 1.*?(\\d+) in annex 3");

    private final Forms forms = new Forms();

    private record Report(
            String format,
            int year,
            String level,
            Map<String, BigDecimal> facts,
            List<String> remarks) {
        boolean isOfTheNewForms() {
            return format.equals("2019table") || format.equals("2021table");
        }

        List<String> arithmetic() {
            return remarks.stream()
                    .flatMap(
                            remark ->
                                    MEANING.entrySet().stream()
                                            .filter(known -> remark.contains(known.getKey())))
                    .map(Map.Entry::getValue)
                    .distinct()
                    .toList();
        }
    }

    @Test
    void 五份年报() {
        var reports = reports("seeds").toList();
        assertThat(reports).hasSize(5);
        for (var report : reports) {
            var form = forms.named(FORMS.getOrDefault(report.format(), "STAT-2014")).orElseThrow();
            assertThat(form.check(asPrinted(report, form)))
                    .as(report.toString())
                    .extracting(Finding::relation)
                    .hasSameElementsAs(report.arithmetic());
        }
    }

    @Test
    void 二零一九年度起的报告() {
        var reports = reports("reports").filter(Report::isOfTheNewForms).toList();
        assertThat(reports).isNotEmpty();
        for (var report : reports) {
            var form = forms.named(FORMS.getOrDefault(report.format(), "")).orElseThrow();
            var figures =
                    new Figures(
                            report.year(),
                            Map.copyOf(report.facts()),
                            Map.of(),
                            Map.copyOf(report.facts()),
                            Map.of(),
                            report.level().equals("city") ? RuleMaking.YES : RuleMaking.NO,
                            true);
            assertThat(form.check(figures))
                    .as(report.toString())
                    .extracting(Finding::relation)
                    .hasSameElementsAs(report.arithmetic());
        }
    }

    @Test
    void 用过期格式的报告看得出() {
        assertThat(reports("reports"))
                .filteredOn(report -> report.remarks().toString().contains("repealed 2019 form"))
                .isNotEmpty()
                .allSatisfy(
                        report ->
                                assertThat(forms.tableFor(report.year()))
                                        .map(Form::id)
                                        .isNotEqualTo(
                                                java.util.Optional.of(
                                                        FORMS.getOrDefault(report.format(), ""))));
    }

    /** A table that a report prints: cells without a figure are blank; a heading may carry one. */
    private static Figures asPrinted(Report report, Form form) {
        var now = new HashMap<String, @Nullable BigDecimal>();
        boolean hasTable = report.facts().containsKey("staff_total");
        for (var cell : form.cells()) if (hasTable) now.put(cell.indicator(), null);
        now.putAll(report.facts());
        var told = new HashMap<String, @Nullable BigDecimal>();
        if (report.format().equals("fujian")) told.putAll(report.facts());
        for (var remark : report.remarks()) {
            HEADING.matcher(remark)
                    .results()
                    .forEach(found -> now.put("1", new BigDecimal(found.group(1))));
            ANNEX.matcher(remark)
                    .results()
                    .forEach(
                            found ->
                                    told.put(
                                            "channel_" + found.group(1).toLowerCase(),
                                            new BigDecimal(found.group(2))));
        }
        return Figures.of(report.year(), now).withTold(told).by(RuleMaking.NO);
    }

    private static Stream<Report> reports(String name) {
        var folder = above(Path.of("").toAbsolutePath()).resolve(name);
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                () -> "skipped: no ../shared/" + name + " beside the repository");
        try {
            return Files.readAllLines(folder.resolve("truth.jsonl")).stream()
                    .map(RealReportsTest::report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Report report(String line) {
        var json = Entry.ofText("truth.jsonl", line);
        Map<String, Map<String, ?>> values = new Yaml().load(line);
        var facts = values.getOrDefault("facts", Map.of());
        return new Report(
                json.text("format"),
                json.text("year").matches("\\d+") ? json.number("year") : 0,
                json.text("level"),
                facts.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, RealReportsTest::number)),
                json.texts("inconsistencies"));
    }

    private static BigDecimal number(Map.Entry<String, ?> fact) {
        return new BigDecimal(String.valueOf(fact.getValue()));
    }

    /** The folder beside the repository, or beside the folder of its work trees. */
    private static Path above(@Nullable Path folder) {
        for (var at = folder; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/seeds"))) return at.resolve("shared");
        }
        return Path.of("shared");
    }
}
