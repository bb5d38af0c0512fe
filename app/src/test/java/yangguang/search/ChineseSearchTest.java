package yangguang.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangguang.search.Hit.Segment;

class ChineseSearchTest {
    private static final Samples LIFT =
            Samples.titled(1, "关于印发《青禾街道老旧小区改造居民意见征集办法》的通知")
                    .saying("老旧小区改造方案应当在小区内公示不少于7日，并书面征求不少于三分之二业主的意见。")
                    .numbered("青街办〔2025〕31号");
    private static final Samples BUDGET =
            Samples.titled(2, "云溪县2026年部门预算公开说明")
                    .saying("因不服行政诉讼一审判决提起上诉的0件。财政拨款412.6万元，见附件Excel表。");
    private static final Samples WATER = Samples.titled(3, "停水通知").saying("柳桥新村明日停止供水。");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    老旧小区改造, 关于印发《青禾街道老旧小区改造居民意见征集办法》的通知
                    改造 业主, 关于印发《青禾街道老旧小区改造居民意见征集办法》的通知
                    意见征集, 关于印发《青禾街道老旧小区改造居民意见征集办法》的通知
                    分之二业, 关于印发《青禾街道老旧小区改造居民意见征集办法》的通知
                    诉讼, 云溪县2026年部门预算公开说明
                    2026年, 云溪县2026年部门预算公开说明
                    ２０２６年, 云溪县2026年部门预算公开说明
                    EXCEL, 云溪县2026年部门预算公开说明
                    ｅｘｃｅｌ, 云溪县2026年部门预算公开说明
                    412.6万元, 云溪县2026年部门预算公开说明
                    財政撥款, 云溪县2026年部门预算公开说明
                    水, 停水通知
                    水。, 停水通知
                    """)
    void 文中任何一段都找得到(String words, String title) throws IOException {
        try (var index = new TrialIndex(LIFT, BUDGET, WATER)) {
            assertThat(index.titles(words)).containsExactly(title);
        }
    }

    @Test
    void 跨行断开的词也找得到() throws IOException {
        var broken = Samples.titled(4, "年报").saying("通过政务新媒\n体、政府公 报公开");
        try (var index = new TrialIndex(broken)) {
            assertThat(index.titles("新媒体")).containsExactly("年报");
            assertThat(index.titles("政府公报")).containsExactly("年报");
            assertThat(marked(index.found(Question.of("新媒体")).hits().getFirst().excerpt()))
                    .isEqualTo("通过政务[新媒 体]、政府公报公开");
        }
    }

    @Test
    void 繁体的文用简体也找得到() throws IOException {
        try (var index = new TrialIndex(Samples.titled(5, "關於開展環境衛生整治的通知"))) {
            assertThat(index.titles("环境卫生")).hasSize(1);
            assertThat(marked(index.found(Question.of("环境卫生")).hits().getFirst().title()))
                    .isEqualTo("關於開展[環境衛生]整治的通知");
        }
    }

    @Test
    void 连写的几个词分开出现也找得到_连着出现的在前() throws IOException {
        var apart = Samples.titled(6, "小区电梯加装：财政如何补贴");
        var together = Samples.titled(7, "电梯补贴申领办法");
        try (var index = new TrialIndex(apart, together)) {
            assertThat(index.titles("电梯补贴")).containsExactly("电梯补贴申领办法", "小区电梯加装：财政如何补贴");
        }
    }

    @Test
    void 词典里没有的地名连写也找得到() throws IOException {
        var notice = Samples.titled(8, "云溪县住建局通知").saying("青禾街道加装电梯可申请补贴。");
        try (var index = new TrialIndex(notice, WATER)) {
            assertThat(index.titles("县住建局加装电梯补贴")).containsExactly("云溪县住建局通知");
            assertThat(index.titles("云溪县青禾街道")).containsExactly("云溪县住建局通知");
        }
    }

    @Test
    void 加引号的只按原样找() throws IOException {
        var apart = Samples.titled(6, "小区电梯加装：财政如何补贴");
        try (var index = new TrialIndex(apart)) {
            assertThat(index.titles("“电梯补贴”")).isEmpty();
            assertThat(index.titles("\"财政如何\"")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青街办〔2025〕31号",
                "青街办[2025]31号",
                "青街办(2025)31号",
                "青街办2025 31号",
                "青街办２０２５　31",
                "青街办【2025】第31号",
                "青街办2025年31号",
                " 青街辦〔2025〕031號 "
            })
    void 文号怎样写都直达(String typed) throws IOException {
        try (var index = new TrialIndex(LIFT, BUDGET, WATER)) {
            assertThat(index.ask(Question.of(typed))).isEqualTo(new Answer.Jump(LIFT.address()));
        }
    }

    @Test
    void 索引号直达() throws IOException {
        try (var index = new TrialIndex(LIFT, BUDGET, WATER)) {
            assertThat(index.ask(Question.of("pdy000019／2025－00002")))
                    .isEqualTo(new Answer.Jump(BUDGET.address()));
        }
    }

    @Test
    void 两件同一文号则列出两件() throws IOException {
        try (var index = new TrialIndex(LIFT, WATER.numbered("青街办〔2025〕31号"))) {
            assertThat(index.titles("青街办2025 31号")).hasSize(2);
        }
    }

    @Test
    void 文号可作条件_写开头即可() throws IOException {
        try (var index = new TrialIndex(LIFT, BUDGET, WATER.numbered("青街办〔2025〕4号"))) {
            assertThat(index.found(Question.of("").numbered("青街办")).total()).isEqualTo(2);
            assertThat(index.found(Question.of("").numbered("青街办2025 3")).total()).isEqualTo(1);
        }
    }

    @Test
    void 标记是数据而不是网页代码() throws IOException {
        var markup = Samples.titled(11, "关于<b>加装</b>电梯的通知");
        try (var index = new TrialIndex(markup)) {
            assertThat(index.found(Question.of("电梯")).hits().getFirst().title())
                    .containsExactly(
                            new Segment("关于<b>加装</b>", false),
                            new Segment("电梯", true),
                            new Segment("的通知", false));
        }
    }

    @Test
    void 摘要取最相关的一段() throws IOException {
        var far = "前言。".repeat(200) + "居民加装电梯由县财政补贴。" + "后记。".repeat(200);
        try (var index = new TrialIndex(Samples.titled(9, "办法").saying(far))) {
            var excerpt = index.found(Question.of("电梯补贴")).hits().getFirst().excerpt();
            assertThat(marked(excerpt)).contains("居民加装[电梯]由县财政[补贴]。").hasSizeLessThan(140);
        }
    }

    @Test
    void 提示先给标题开头相同的() throws IOException {
        var other = Samples.titled(10, "关于停水通知的更正");
        try (var index = new TrialIndex(WATER, other, LIFT)) {
            assertThat(index.suggest("停水通").stream().map(Suggestion::title))
                    .containsExactly("停水通知", "关于停水通知的更正");
            assertThat(index.suggest("青街办2025").stream().map(Suggestion::number))
                    .containsExactly("青街办〔2025〕31号");
        }
    }

    @Test
    void 没有时给出可行的办法() throws IOException {
        try (var index = new TrialIndex(LIFT, BUDGET, WATER)) {
            var narrowed = Question.of("停水").choosing(Facet.GENRE, Set.of("公示"));
            var nothing = index.nothing(narrowed);
            assertThat(nothing.everywhere()).isEqualTo(1);
            assertThat(nothing.withoutOne())
                    .containsExactly(
                            new Answer.Relaxed(new Answer.Condition.Chosen(Facet.GENRE), 1));
            assertThat(index.nothing(Question.of("停水 预算")).otherWords())
                    .containsExactly(new Answer.Reworded("停水", 1), new Answer.Reworded("预算", 1));
            assertThat(index.nothing(Question.of("老旧小区改建居民意见")).alike())
                    .extracting(Hit::plainTitle)
                    .containsExactly(LIFT.title());
        }
    }

    private static String marked(List<Segment> segments) {
        return segments.stream()
                .map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
                .collect(joining());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    低保, 最低生活保障审核名单
                    最低生活保障, 最低生活保障审核名单
                    低保名单, 最低生活保障审核名单
                    旧改, 关于印发《青禾街道老旧小区改造居民意见征集办法》的通知
                    停止供水, 停水通知
                    """)
    void 同义词也找得到(String words, String title) throws IOException {
        var poor = Samples.titled(5, "最低生活保障审核名单").saying("本月审核通过十二户。");
        try (var index = new TrialIndex(LIFT, BUDGET, WATER, poor)) {
            assertThat(index.titles(words)).contains(title);
        }
    }

    @Test
    void 照原话说的排在同义词前面_加了引号就只要原话() throws IOException {
        var poor = Samples.titled(5, "最低生活保障审核名单").saying("本月审核通过十二户。");
        var same = Samples.titled(6, "低保审核名单").saying("本月审核通过三户。");
        try (var index = new TrialIndex(poor, same)) {
            assertThat(index.titles("低保")).containsExactly("低保审核名单", "最低生活保障审核名单");
            assertThat(index.titles("“低保”")).containsExactly("低保审核名单");
        }
    }

    @Test
    void 打错一个字_问是不是那个词_每个建议都有结果() throws IOException {
        try (var index = new TrialIndex(LIFT, BUDGET, WATER)) {
            var nothing = index.nothing(Question.of("老旧小区改照"));
            assertThat(nothing.meant())
                    .contains(new Answer.Reworded("老旧小区改造", 1))
                    .allSatisfy(one -> assertThat(index.titles(one.words())).isNotEmpty());
        }
    }

    @Test
    void 换上的字要与两旁的字连得起来() throws IOException {
        var rubbish = Samples.titled(5, "生活垃圾分类管理办法").saying("垃圾分四类。");
        var land = Samples.titled(6, "土地征收公告").saying("征收垃圾场旁的土地。");
        try (var index = new TrialIndex(rubbish, land)) {
            assertThat(index.nothing(Question.of("垃圾收韵")).meant()).isEmpty();
            assertThat(index.nothing(Question.of("垃圾分累")).meant())
                    .extracting(Answer.Reworded::words)
                    .containsExactly("垃圾分类");
        }
    }
}
