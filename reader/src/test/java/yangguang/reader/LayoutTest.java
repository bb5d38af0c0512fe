package yangguang.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yangguang.reader.Block.Heading;
import yangguang.reader.Block.Paragraph;
import yangguang.reader.Block.Table;

@DisplayName("版面还原")
class LayoutTest {
    @Test
    void 折行与换页截断的句子接成一段() {
        assertThat(
                        Layout.of(
                                """
                街道成立了政府信息公开工作领导小组，研究制订了周密的计划和实

                施方案，定期召开例会。
                """))
                .containsExactly(new Paragraph("街道成立了政府信息公开工作领导小组，研究制订了周密的计划和实施方案，定期召开例会。"));
    }

    @Test
    void 编了号的句子不是标题() {
        assertThat(Layout.of("二、独居老人门前的积雪由网格员负责清扫。"))
                .containsExactly(new Paragraph("二、独居老人门前的积雪由网格员负责清扫。"));
    }

    @Test
    void 标题不与正文相连() {
        assertThat(Layout.of("一、基本情况\n（一）收到申请数。\n全年收到申请2件。\n（二）主动公开。全年公开20条。"))
                .containsExactly(
                        new Heading(1, "一、基本情况"),
                        new Heading(2, "（一）收到申请数。"),
                        new Paragraph("全年收到申请2件。"),
                        new Paragraph("（二）主动公开。全年公开20条。"));
    }

    @Test
    void 统计表一格一行也能还原() {
        var lines =
                "统 计 指 标\n\n单位\n\n统计数\n\n一、主动公开情况\n\n\u00A0\n\n\u00A0\n\n"
                        + "（一）主动公开政府信息数\n（相同信息计1条）\n\n条\n\n20\n\n其中：规范性文件数\n\n条\n\n\u00A0\n\n附件3\n";
        assertThat(Layout.of(lines))
                .containsExactly(
                        new Table(
                                List.of("统计指标", "单位", "统计数"),
                                List.of(
                                        List.of("一、主动公开情况", "", ""),
                                        List.of("（一）主动公开政府信息数（相同信息计1条）", "条", "20"),
                                        List.of("其中：规范性文件数", "条", ""))),
                        new Heading(1, "附件3"));
    }

    @Test
    void 制表符与竖线分列的行成为表格() {
        assertThat(Layout.of("指标名称\t单位\t本年\n主动公开\t条\t19\n申请\t件\t0"))
                .containsExactly(
                        new Table(
                                List.of("指标名称", "单位", "本年"),
                                List.of(List.of("主动公开", "条", "19"), List.of("申请", "件", "0"))));
        assertThat(Layout.of("| 信息内容 | 本年制发件数 |\n| 规章 | 0 | \n"))
                .containsExactly(new Table(List.of("信息内容", "本年制发件数"), List.of(List.of("规章", "0"))));
    }

    @Test
    void 一格一行的名册按列还原() {
        assertThat(
                        Layout.of(
                                "单位名称\n编制\n公布日期\n备注\n甲局\n已完成\n2018年2月26日\n\u00A0\n乙局\n已完成\n2018年2月27日\n\u00A0\n说明：以上属实。"))
                .containsExactly(
                        new Table(
                                List.of("单位名称", "编制", "公布日期", "备注"),
                                List.of(
                                        List.of("甲局", "已完成", "2018年2月26日", ""),
                                        List.of("乙局", "已完成", "2018年2月27日", ""))),
                        new Paragraph("说明：以上属实。"));
    }

    @Test
    void 条号与条文之间空一字() {
        assertThat(Layout.of("第一条　为了规范 工作，制定本办法。\n第一百二十条 本办法自2026年1月1日起施行。"))
                .containsExactly(
                        new Paragraph("第一条　为了规范工作，制定本办法。"),
                        new Paragraph("第一百二十条　本办法自2026年1月1日起施行。"));
        assertThat(Layout.of("第二章 公开的内容")).containsExactly(new Heading(1, "第二章　公开的内容"));
    }

    @Test
    void 空格是排版的痕迹() {
        assertThat(Layout.tidy("金龙街道办事处 2017 年政府信息公开 工作年度报告"))
                .isEqualTo("金龙街道办事处2017年政府信息公开工作年度报告");
        assertThat(Layout.tidy("网址（<http://www.example.cn/>）"))
                .isEqualTo("网址（http://www.example.cn/）");
    }

    @Test
    void 撕成一万行的长文也很快() {
        var torn = "这一行没有标点而且一直写到页面的右边才换到下一行\n".repeat(10_000);
        assertThat(assertTimeout(Duration.ofSeconds(20), () -> Layout.of(torn))).hasSize(1);
        var names = "甲\n".repeat(10_000);
        assertThat(assertTimeout(Duration.ofSeconds(20), () -> Layout.of(names))).hasSize(10_000);
    }

    @Property(tries = 500)
    void 任何文字都不出错且写成网页时没有外来标记(@ForAll String text) {
        var html = Html.of(Layout.of(text));
        assertThat(html.replaceAll("</?(h2|h3|p|table|thead|tbody|tr|th|td)>", ""))
                .doesNotContain("<")
                .doesNotContain(">");
    }
}
