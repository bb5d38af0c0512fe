package yangguang.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    private static void assertRefused(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(BadLawFile.class).hasMessage(message);
    }

    private static Rule<Integer> read(String yaml) {
        return RuleFile.read(
                "sample", Entry.ofText("sample.yaml", yaml), entry -> entry.number("value"));
    }
}
