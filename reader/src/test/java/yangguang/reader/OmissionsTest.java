package yangguang.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yangguang.law.forms.Forms;
import yangguang.law.forms.Severity;
import yangguang.reader.Examined.Finding;
import yangguang.reader.PrintedTable.Flattened;

@DisplayName("应当写而没有写的")
class OmissionsTest {
    private static final Examination EXAMINATION = new Examination(new Forms());
    private static final String REPORT =
            """
            北山街道办事处2017年政府信息公开工作年度报告
            本报告由概述、主动公开、依申请公开、收费、复议诉讼、问题、其他事项等七个部分组成。
            一、概述
            我街道认真开展工作。
            二、主动公开情况
            全年主动公开政府信息57条。
            三、依申请公开情况
            全年没有收到政府信息公开申请。
            四、收费及减免情况
            没有收费。
            五、复议和诉讼情况
            没有发生行政复议、行政诉讼。
            六、存在的问题
            内容还不多。
            七、其他需要报告的事项
            无。
            """;

    @Test
    void 齐全的不提() {
        assertThat(found(REPORT)).isEmpty();
    }

    @Test
    void 条例要求的一项通篇没有写() {
        var text =
                REPORT.replace("四、收费及减免情况\n没有收费。\n五、", "四、")
                        .replace("六、", "五、")
                        .replace("七、", "六、")
                        .replace("七个", "六个");
        assertThat(found(text))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.rule()).isEqualTo("MISSING");
                            assertThat(one.severity()).isEqualTo(Severity.EXPLAIN);
                            assertThat(one.message()).contains("收费及减免");
                            assertThat(one.basis()).contains("第三十二条第（三）项");
                            assertThat(one.places()).hasSize(6);
                        });
    }

    @Test
    void 写到了而没有数字() {
        assertThat(found(REPORT.replace("政府信息57条", "了不少政府信息")))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.message()).contains("主动公开", "没有一个数字");
                            assertThat(one.places())
                                    .extracting(Examined.Place::quote)
                                    .containsExactly("二、主动公开情况");
                        });
    }

    @Test
    void 二〇一九年起依新条例_没有写问题的要说明() {
        var text =
                REPORT.replace("2017", "2022")
                        .replace("六、存在的问题\n内容还不多。\n七、", "六、")
                        .replace("七个", "六个")
                        .replace("、问题、", "、");
        assertThat(found(text))
                .singleElement()
                .satisfies(one -> assertThat(one.basis()).contains("第五十条第（四）项"));
    }

    @Test
    void 从中间截下来的不怪它没写() {
        assertThat(found(REPORT.substring(REPORT.indexOf("三、")))).isEmpty();
        assertThat(found(REPORT.substring(0, REPORT.indexOf("三、")))).isEmpty();
    }

    @Test
    void 编号跳过一个的提示() {
        var text = REPORT.replace("四、收费及减免情况\n没有收费。\n", "其间没有收费。\n");
        assertThat(found(text))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.rule()).isEqualTo("NUMBERING");
                            assertThat(one.message()).contains("缺第四部分");
                            assertThat(one.places()).hasSize(2);
                        });
    }

    @Test
    void 引言说七个部分_正文六个() {
        var text = REPORT.replace("六、存在的问题\n内容还不多。\n七、", "内容还不多，是存在的问题。\n六、");
        assertThat(found(text))
                .singleElement()
                .satisfies(one -> assertThat(one.message()).contains("7个部分", "6个部分"));
    }

    @Test
    void 有附件二没有附件一() {
        assertThat(found(REPORT + "附件2\n")).extracting(Finding::rule).containsExactly("ANNEX");
        assertThat(found(REPORT + "附件1\n附件2\n")).isEmpty();
    }

    @Test
    void 表格的行不当作部分() {
        var text = new PrintedTable().printed(Flattened.ONE_CELL_A_LINE);
        assertThat(found(text)).isEmpty();
    }

    @Test
    void 没有写年度又用停用的格式() {
        var text =
                "规章\t0\t0\t0\n规范性文件\t3\t3\t9\n行政许可\t2\t0\t5\n其他对外管理服务事项\t0\t0\t0\n政府集中采购\t0\t0\n";
        assertThat(found("第二十条第（一）项\n本年新制作数量\t本年新公开数量\t对外公开总数量\n" + text))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.rule()).isEqualTo("FORM");
                            assertThat(one.severity()).isEqualTo(Severity.HINT);
                            assertThat(one.message()).contains("2019至2020年度");
                        });
    }

    private static List<Finding> found(String text) {
        return EXAMINATION.of(text).findings();
    }
}
