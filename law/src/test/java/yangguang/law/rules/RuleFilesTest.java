package yangguang.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import yangguang.law.Proves;

@DisplayName("规则文件")
class RuleFilesTest {
    static Stream<String> ids() throws IOException {
        try (var files = Files.list(Path.of("rules"))) {
            return files
                    .map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Says nothing about values: only that from the first version on, each day has exactly one. */
    @ParameterizedTest
    @MethodSource("ids")
    void 自首版之日起每日恰有一版或者明令废止(String id) {
        var rule = RuleFile.read(id, entry -> "");
        var first = rule.versions().getFirst().from();
        for (var day = first; day.getYear() < 2031; day = day.plusDays(1)) {
            var today = day;
            assertThat(rule.versions().stream().filter(version -> version.holdsOn(today)))
                    .as("%s on %s", id, today)
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThatThrownBy(() -> rule.on(first.minusDays(1))).isInstanceOf(NoLawInForce.class);
    }

    @Test
    void 废止之日起无法可依() {
        var rule =
                read(
                        """
                        id: sample
                        title: 例
                        unit: day
                        anchor: made
                        versions:
                          - {from: 2008-05-01, value: 3, law: 例法第一条, source: 例, certainty: policy}
                          - {from: 2010-01-01, value: null, law: 例法第二条, source: 例, certainty: policy}
                        """);
        assertThat(rule.on(LocalDate.parse("2009-12-31")).value()).isEqualTo(3);
        assertThatThrownBy(() -> rule.on(LocalDate.parse("2010-01-01")))
                .isInstanceOf(NoLawInForce.class);
    }

    @Test
    void 不认识的键指出文件和行() {
        assertRefused(
                """
                id: sample
                title: 例
                unit: day
                anchor: made
                versions:
                  - from: 2008-05-01
                    value: 3
                    valeu: 4
                    law: 例法第一条
                    source: 例
                    certainty: policy
                """,
                "sample.yaml:8: unknown key valeu");
    }

    @Test
    void 缺少出处指出文件和行() {
        assertRefused(
                """
                id: sample
                title: 例
                unit: day
                anchor: made
                versions:
                  - from: 2008-05-01
                    value: 3
                    law: 例法第一条
                    certainty: policy
                """,
                "sample.yaml:6: source is missing");
    }

    @Test
    void 版本重叠指出文件和行() {
        assertRefused(
                """
                id: sample
                title: 例
                unit: day
                anchor: made
                versions:
                  - {from: 2010-01-01, value: 3, law: 例法第一条, source: 例, certainty: policy}
                  - {from: 2008-05-01, value: 4, law: 例法第一条, source: 例, certainty: policy}
                """,
                "sample.yaml:6: this version overlaps the next; they go from old to new");
    }

    @Test
    void 没有写值不是废止() {
        assertRefused(
                """
                id: sample
                title: 例
                unit: day
                anchor: made
                versions:
                  - {from: 2008-05-01, value: 3, law: 例法第一条, source: 例, certainty: policy}
                  - from: 2010-01-01
                    law: 例法第一条
                    source: 例
                    certainty: policy
                """,
                "sample.yaml:7: value is missing; a repeal is value: null");
    }

    @Test
    void 首版不能是废止() {
        assertRefused(
                """
                id: sample
                title: 例
                unit: day
                anchor: made
                versions:
                  - {from: 2008-05-01, value: null, law: 例法第一条, source: 例, certainty: policy}
                """,
                "sample.yaml:6: a rule cannot begin with its repeal");
    }

    @Test
    void 公布日期写错指出文件和行() {
        assertRefused(
                """
                id: sample
                title: 例
                unit: day
                anchor: made
                versions:
                  - from: 2008-05-01
                    value: 3
                    law: 例法第一条
                    published: 2007-02-30
                    source: 例
                    certainty: policy
                """,
                "sample.yaml:9: cannot read published: Text '2007-02-30' could not be parsed:"
                        + " Invalid date 'FEBRUARY 30'");
    }

    @Test
    void 公布晚于施行指出文件和行() {
        assertRefused(
                """
                id: sample
                title: 例
                unit: day
                anchor: made
                versions:
                  - from: 2008-05-01
                    value: 3
                    law: 例法第一条
                    published: 2008-05-02
                    source: 例
                    certainty: policy
                """,
                "sample.yaml:9: published after it came into force");
    }

    @Test
    void 值的写法不对指出文件和行() {
        assertRefused(
                """
                id: sample
                title: 例
                unit: day
                anchor: made
                versions:
                  - {from: 2008-05-01, value: 三, law: 例法第一条, source: 例, certainty: policy}
                """,
                "sample.yaml:6: cannot read value: For input string: \"三\"");
    }

    @Test
    void 不是YAML指出文件和行() {
        assertThatThrownBy(() -> read("id: sample\nversions: [\n"))
                .isInstanceOf(BadLawFile.class)
                .hasMessageStartingWith("sample.yaml:3: ");
    }

    @Test
    void 名称与文件不同指出文件和行() {
        assertRefused("id: simple\n", "sample.yaml:1: a rule is named as its file");
    }

    /**
     * Each file, each first day of a version: what held on its eve, and what holds from then on.
     */
    @Proves({
        "rules/blank-columns",
        "rules/budget-period",
        "rules/column-warning",
        "rules/complaint-handling",
        "rules/correction-of-records",
        "rules/delivery-online",
        "rules/delivery-by-email",
        "rules/interpretation-period",
        "rules/mailbox-answer",
        "rules/reconsideration-decision",
        "rules/stale-columns",
        "rules/third-party-silence",
        "rules/co-maker-silence"
    })
    @ParameterizedTest(name = "{0}：{1} 前 {2}，起 {3}")
    @CsvFileSource(resources = "/law/cases/first-days.csv", numLinesToSkip = 1)
    void 施行首日和前一日(String id, LocalDate day, @Nullable String before, String since) {
        var rule = RuleFile.word(id);
        assertThat(rule.find(day.minusDays(1)).map(Version::value))
                .isEqualTo(Optional.ofNullable(before));
        assertThat(rule.on(day).value()).isEqualTo(since);
    }

    @Test
    void 每个文件的每个首日都有例() throws IOException {
        var examples = Files.readAllLines(Path.of("cases/first-days.csv"));
        assertThat(ids())
                .allSatisfy(
                        id -> {
                            for (var version : RuleFile.read(id, entry -> "").versions()) {
                                if (id.equals("fee-by-item") || id.equals("fee-by-page")) continue;
                                assertThat(examples)
                                        .anyMatch(
                                                line ->
                                                        line.startsWith(
                                                                id + "," + version.from() + ","));
                            }
                        });
    }

    private static void assertRefused(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(BadLawFile.class).hasMessage(message);
    }

    private static Rule<Integer> read(String yaml) {
        return RuleFile.read(
                "sample", Entry.ofText("sample.yaml", yaml), entry -> entry.number("value"));
    }
}
