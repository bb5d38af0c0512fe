package yangguang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.law.Law;
import yangguang.law.reports.Fact;
import yangguang.law.reports.Line;
import yangguang.law.reports.Part;
import yangguang.registers.EntryCounts;

@DisplayName("自动成文：占比、按选项计数")
class OwnWordsTest {
    private static final Line PROPOSALS =
            new Line.Groups(false, "proposal", "sort", "办理", "件", "，办复率", "没有建议提案。");

    private static Telling telling(Map<String, @Nullable BigDecimal> figures) {
        return new Telling(
                Map.of(Fact.YEAR, "2017"),
                new NarrativeFigures(figures, Map.of(), Map.of(), figures.keySet()),
                Law.national().chapters().phrases());
    }

    private static String said(EntryCounts counts) {
        var part = new Part("one", 0, "", "", false, List.of(), List.of(PROPOSALS));
        return new OwnWords(telling(Map.of()), _ -> List.of(), _ -> counts).of(part);
    }

    @ParameterizedTest(name = "{1}件里的{0}件是{2}")
    @CsvSource({
        "0, 3, 0%",
        "3, 3, 100%",
        "2, 3, 66.7%",
        "1, 2, 50%",
        "9999, 10000, 99.9%",
        "1, 10000, 0.1%",
        "1, 0, 〔未填〕"
    })
    void 占比(String part, String whole, String printed) {
        var figures = Map.of("a", new BigDecimal(part), "b", new BigDecimal(whole));
        assertThat(telling(figures).plain("{{a/b}}")).isEqualTo(printed);
    }

    @Test
    void 不知道的数算不出占比_加起来再比() {
        assertThat(telling(Map.of("a", BigDecimal.ONE)).plain("{{a/b}}")).isEqualTo("〔未填〕");
        assertThat(telling(Map.of("a", BigDecimal.ONE, "b", BigDecimal.ONE)).plain("{{a/a+b}}"))
                .isEqualTo("50%");
    }

    @Test
    void 各类几件_办复率_没有时说没有() {
        var counts = new java.util.LinkedHashMap<String, Long>();
        counts.put("人大代表建议", 3L);
        counts.put("政协委员提案", 1L);
        assertThat(said(new EntryCounts(4, 4, counts))).isEqualTo("办理人大代表建议3件、政协委员提案1件，办复率100%。");
        assertThat(said(new EntryCounts(4, 3, counts))).endsWith("，办复率75%。");
        assertThat(said(new EntryCounts(0, 0, Map.of()))).isEqualTo("没有建议提案。");
    }
}
