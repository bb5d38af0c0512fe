package yangguang.law.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.law.Law;
import yangguang.law.codes.RegionCode;
import yangguang.law.rules.BadLawFile;
import yangguang.law.rules.Entry;

@DisplayName("年度报告的章节")
class ChapterSetsTest {
    private static final ChapterSets SETS = Law.national().chapters();

    @ParameterizedTest(name = "{0}年度 {1} → {2}（{3}部分）")
    @CsvSource({
        "2017, 220204, jilin, 7",
        "2017, 230804, articles-of-2008, 7",
        "2017, 370303, shandong, 11",
        "2017, 350502, fujian, 6",
        "2017, , articles-of-2008, 7",
        "2019, 350502, format-2019, 6",
        "2020, 220204, format-2019, 6",
        "2021, 220204, format-2021, 6",
        "2025, , format-2021, 6"
    })
    void 年度和地区决定分几部分(int year, @Nullable String region, String id, int parts) {
        var sets = SETS.of(year, region == null ? null : new RegionCode(region));
        assertThat(sets.getFirst().id()).isEqualTo(id);
        assertThat(sets.getFirst().chapters()).hasSize(parts);
    }

    @Test
    void 别处的分法也可以选_没有统计表的年度以前没有() {
        assertThat(SETS.of(2017, new RegionCode("220204")))
                .extracting(ChapterSet::id)
                .containsExactly("jilin", "articles-of-2008", "shandong", "fujian");
        assertThat(SETS.of(2007, null)).isEmpty();
    }

    @Test
    void 吉林第一部分有九项() {
        var jilin = SETS.named("jilin").orElseThrow();
        int second = jilin.parts().indexOf(jilin.part("proactive").orElseThrow());
        assertThat(jilin.parts().subList(2, second)).hasSize(9).allMatch(part -> part.level() == 1);
    }

    @Test
    void 单位自己的文件替换同名的_指标不存在的不收() {
        var own =
                """
                id: fujian
                label: 本市的两个部分
                from: 2008
                regions: ["35"]
                law: 例法第一条
                source: 例
                certainty: policy
                heading: "{{单位}}{{年度}}年报告"
                parts:
                  - {id: one, title: 一、概述, written: true}
                  - id: two
                    title: 二、公开
                    text:
                      - {count: proactive_total, zero: 没有。, say: "公开{{proactive_total}}条。"}
                """;
        var changed = SETS.with(List.of(Entry.ofText("own.yaml", own)));
        assertThat(changed.named("fujian").orElseThrow().chapters()).hasSize(2);
        assertThatThrownBy(
                        () ->
                                SETS.with(
                                        List.of(
                                                Entry.ofText(
                                                        "own.yaml",
                                                        own.replace(
                                                                "say: \"公开{{proactive_total}}",
                                                                "say: \"公开{{proactive_sum}}")))))
                .isInstanceOf(BadLawFile.class)
                .hasMessageContaining("own.yaml")
                .hasMessageContaining("proactive_sum");
        assertThatThrownBy(
                        () ->
                                SETS.with(
                                        List.of(
                                                Entry.ofText(
                                                        "own.yaml", own.replace("one", "two")))))
                .isInstanceOf(BadLawFile.class);
    }

    @Test
    void 按一个字段计数的_字段要有选项() {
        var own =
                """
                id: own
                label: 例
                from: 2008
                law: 例法第一条
                source: 例
                certainty: policy
                heading: 报告
                parts:
                  - id: two
                    title: 一、公开
                    text:
                      - {register: proposal, by: sort, head: 办理, unit: 件, done: ，办复率}
                """;
        assertThat(
                        SETS.with(List.of(Entry.ofText("own.yaml", own)))
                                .named("own")
                                .orElseThrow()
                                .part("two")
                                .orElseThrow()
                                .lines())
                .containsExactly(new Line.Groups(false, "proposal", "sort", "办理", "件", "，办复率", ""));
        assertThatThrownBy(
                        () ->
                                SETS.with(
                                        List.of(
                                                Entry.ofText(
                                                        "own.yaml",
                                                        own.replace("by: sort", "by: matter")))))
                .isInstanceOf(BadLawFile.class)
                .hasMessageContaining("matter");
    }

    @Test
    void 域的写法() {
        assertThat(Piece.of("{{年度}}年{{a+b:比上年}}"))
                .containsExactly(
                        new Piece.Known(Fact.YEAR),
                        new Piece.Words("年"),
                        new Piece.Number(List.of("a", "b"), Piece.Which.CHANGE));
        assertThatThrownBy(() -> Piece.of("{{ 年")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Piece.of("{{没有}}")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({
        "全年主动公开政府信息20条, proactive_total, 20",
        "全街公开信息总数为20条, proactive_total, 20",
        "通过前进区政府网站主动公开政府各类信息403条, channel_website, 403",
        "本年度没有收到政府信息公开申请, requests_received, 0",
        "共召开政府信息公开工作会议4次, meetings, 4",
        "接受培训人员数共计60人次, trainees, 60"
    })
    void 文字里的数读得出来(String text, String indicator, BigDecimal number) {
        assertThat(SETS.tellings().in(text, one -> !one.startsWith("t2_")))
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told.indicator()).isEqualTo(indicator);
                            assertThat(told.number()).isEqualByComparingTo(number);
                        });
    }
}
