package yangguang.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.reader.Reading.NotAReport;
import yangguang.reader.Reading.Reason;
import yangguang.reader.Reading.Report;

@DisplayName("年报识读")
class ReportTextTest {
    @Test
    void 带文号与网页杂项的年报() {
        var report = (Report) ReportText.read(resource("sunshine-street.txt"));
        assertThat(report.title()).isEqualTo("阳光街道办事处2017年政府信息公开工作年度报告");
        assertThat(report.body()).isEqualTo("阳光县人民政府阳光街道办事处");
        assertThat(report.year()).isEqualTo(2017);
        assertThat(report.published()).isEqualTo(LocalDate.of(2018, 1, 19));
        assertThat(report.made()).isEqualTo(LocalDate.of(2018, 1, 18));
        assertThat(report.number()).hasToString("阳政街〔2018〕3号");
        assertThat(report.text())
                .contains("落实到各个社区和科室，全年工作运行正常。")
                .doesNotContain("登录")
                .doesNotContain("首页")
                .doesNotContain("点击数");
        assertThat(report.html())
                .contains("<h2>一、概述</h2>")
                .contains("<td>收到申请</td><td>件</td><td>2</td><td>5</td>");
    }

    @Test
    void 标题分行且年份用汉字的年报() {
        var report = (Report) ReportText.read(resource("hillside-bureau.txt"));
        assertThat(report.title()).isEqualTo("山阳县水务局关于二〇一九年政府信息公开工作的年度报告");
        assertThat(report.body()).isEqualTo("山阳县水务局");
        assertThat(report.year()).isEqualTo(2019);
        assertThat(report.made()).isEqualTo(LocalDate.of(2020, 1, 10));
    }

    @Test
    void 编码不同读法相同() {
        var text = new String(resource("sunshine-street.txt"), StandardCharsets.UTF_8);
        assertThat(ReportText.read(text.getBytes(Charset.forName("GB18030"))))
                .isEqualTo(ReportText.read(text));
    }

    @ParameterizedTest(name = "{0} → {1}，{2}年")
    @CsvSource(
            textBlock =
                    """
            阳光县2023年政府信息公开工作年度报告, 阳光县, 2023
            阳光县人民政府办公室2020年度政务公开工作报告, 阳光县人民政府办公室, 2020
            2015年度阳光县水务局政府信息公开工作年度报告, 阳光县水务局, 2015
            关于阳光镇2012年政府信息公开工作情况的报告, 阳光镇, 2012
            阳光县教育局政府信息公开2018年年度报告（2019年1月15日）, 阳光县教育局, 2018
            阳光县残疾人联合会二〇二一年政府信息公开年报, 阳光县残疾人联合会, 2021
            """)
    void 标题里的主体与年份(String title, String body, int year) {
        var report = (Report) ReportText.read(title + "\n一、概述\n全年主动公开20条。");
        assertThat(report.title()).isEqualTo(title);
        assertThat(report.body()).isEqualTo(body);
        assertThat(report.year()).isEqualTo(year);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
            EMPTY, '  '
            OTHER_SUBJECT, 今天天气很好，适合散步。
            OTHER_SUBJECT, 阳光县人民政府关于做好2017年政府信息公开年度报告编制工作的通知|各单位：|请认真总结主动公开、依申请公开、行政复议情况，按时报送2017年度报告。
            OTHER_SUBJECT, 阳光街道办事处政府信息公开指南|一、主动公开范围|二、依申请公开办法|2017年制定。
            OTHER_SUBJECT, 阳光县2017年法治政府建设规划|全面推进依法行政。
            NO_BODY, 2017年政府信息公开工作年度报告|一、概述|全年主动公开20条。
            NO_YEAR, 阳光街道办事处政府信息公开工作年度报告|一、概述|全年主动公开20条。
            """)
    void 不是年报的说明原因(Reason reason, String text) {
        assertThat(ReportText.read(text.replace('|', '\n'))).isEqualTo(new NotAReport(reason));
    }

    @Test
    void 不是文字的文件不是年报() {
        assertThat(ReportText.read(new byte[] {0, 1, 2, 3, (byte) 0xFF}))
                .isEqualTo(new NotAReport(Reason.NOT_TEXT));
        assertThat(ReportText.read(new byte[0])).isEqualTo(new NotAReport(Reason.EMPTY));
    }

    @Property(tries = 300)
    void 任何文字都不出错(@ForAll String text) {
        assertThat(ReportText.read(text)).isNotNull();
        assertThat(ReportText.read("阳光县2023年政府信息公开工作年度报告\n" + text)).isInstanceOf(Report.class);
    }

    private static byte[] resource(String name) {
        try (var in =
                Objects.requireNonNull(
                        ReportTextTest.class.getResourceAsStream("/reports/" + name))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
