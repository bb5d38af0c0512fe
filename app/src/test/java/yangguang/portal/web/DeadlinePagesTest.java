package yangguang.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import yangguang.PlatformTest;
import yangguang.law.clocks.Kind;

@PlatformTest
@DisplayName("公开页面：期限计算")
class DeadlinePagesTest {
    @Autowired MockMvc web;

    @Test
    void 没有问时只有空表() throws Exception {
        var page = page("", 200);
        assertThat(page.select("input[name=received]").val()).isEmpty();
        assertThat(page.select(".errors, .result")).isEmpty();
    }

    @Test
    void 法院案例逐日写明_每个历日一行() throws Exception {
        var page = page("?received=2022-09-30&kind=reply", 200);
        assertThat(page.select("#result time").attr("datetime")).isEqualTo("2022-11-02");
        assertThat(page.select(".result").text()).contains("自次日起算20个工作日", "国庆节放假7天不计", "补班2天照计");
        assertThat(page.select("table.dense tbody tr")).hasSize(34);
        assertThat(row(page, "2022-09-30")).contains("起算日，不计", "第三十三条第二款");
        assertThat(row(page, "2022-10-03")).contains("放假，不计 国庆节", "国办发明电");
        assertThat(row(page, "2022-10-08")).contains("补班，计");
        assertThat(row(page, "2022-10-15")).contains("周末，不计");
        assertThat(row(page, "2022-11-02")).contains("20");
        assertThat(page.select(".cal .day.due time").attr("datetime")).isEqualTo("2022-11-02");
        assertThat(page.select("section:has(#basis)").text()).contains("国务院令第711号");
        assertThat(page.select("section:has(#change)").text()).contains("2022年11月30日");
    }

    @Test
    void 日期按人的写法也认得_英文也说得清() throws Exception {
        var page = page("?received=2022年9月30日&channel=email", 200);
        assertThat(page.select(".result").text()).contains("以双方确认之日为收到申请之日");
        var english = get("/deadline?received=20220930");
        english.cookie(new Cookie("reading", "standard.normal.m.en"));
        assertThat(page(english, 200).select(".result").text())
                .contains("2 November 2022", "20 working days");
    }

    @Test
    void 征求意见的日子不计并写明条款() throws Exception {
        var page = page("?received=2023-09-25&exclude=2023-09-26至2023-10-23", 200);
        assertThat(page.select("#result time").attr("datetime")).isEqualTo("2023-11-17");
        assertThat(row(page, "2023-10-10")).contains("依法不计入", "第三十三条第三款");
        assertThat(page.select("details").hasAttr("open")).isTrue();
    }

    @Test
    void 放假安排未公布的注明暂定() throws Exception {
        var page = page("?received=2026-12-10", 200);
        assertThat(page.select(".result .tag").text()).isEqualTo("暂定");
        assertThat(page.select(".result").text()).contains("2027年放假安排尚未公布");
    }

    @Test
    void 按小时的写明自哪一分到哪一分_节假日照算() throws Exception {
        var page = page("?kind=response&received=2024-04-30&at=10：20", 200);
        assertThat(page.select("#result").text()).contains("2024年5月2日 10:20");
        assertThat(page.select(".result").text()).contains("连续计算48小时", "节假日照算");
        assertThat(page.select("section:has(#hours) tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).contains("10:20 24:00 13小时40分 13小时40分"),
                        row -> assertThat(row).contains("劳动节", "00:00 24:00 24小时0分 37小时40分"),
                        row -> assertThat(row).contains("00:00 10:20 10小时20分 48小时0分"));
        assertThat(page.select("section:has(#basis)").text()).contains("国办发〔2016〕61号");
        assertThat(page.select(".cal, #days, #change")).isEmpty();
    }

    @Test
    void 年度报告是固定的日子_延迟答复是机关定的日子() throws Exception {
        var report = page("?kind=report&received=2024-12-31", 200);
        assertThat(report.select(".result").text()).contains("2024年度", "2025年1月31日前（含当日）公布");
        var later = page("?kind=postponed&received=2024-03-01&until=2024-05-06", 200);
        assertThat(later.select("#result time").attr("datetime")).isEqualTo("2024-05-06");
        assertThat(later.select(".result").text()).contains("第三十五条");
    }

    @ParameterizedTest
    @EnumSource
    void 每种期限都可以在页面上选(Kind kind) throws Exception {
        var until = kind == Kind.POSTPONED ? "&until=2024-05-06" : "";
        var page = page("?received=2024-03-01&kind=" + kind.word() + until, 200);
        assertThat(page.select("option[selected]").val()).isEqualTo(kind.word());
        assertThat(page.select("section:has(#basis) li")).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}：{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    received=昨天                                                     | received  | “昨天”不是可用的日期
                    kind=reply                                                       | received  | 请填写起算的日期
                    received=2008-04-30                                              | received  | 无期限可依
                    received=2022-09-30&kind=postponed                               | until     | 请填写机关另定的答复日期
                    received=2022-09-30&kind=postponed&until=2022-10-01              | until     | 应晚于原定期限
                    received=2022-09-30&kind=postponed&until=改天                     | until     | “改天”不是可用的日期
                    received=2022-09-30&kind=response&at=早上                         | at        | “早上”不是可用的时刻
                    received=2022-09-30&at=10:20                                     | at        | 只用于按小时计算
                    received=2022-09-30&kind=guess                                   | kind      | 没有“guess”这种期限
                    received=2018-09-30&kind=correction                              | kind      | 没有规定这项期限
                    received=2022-09-30&kind=proactive&extended=yes                  | kind      | 只用于答复期限
                    received=2022-09-30&channel=pigeon                               | channel   | 没有“pigeon”这种渠道
                    received=2022-09-30&corrected=2022-09-01                         | corrected | 早于收到申请
                    received=2022-09-30&corrected=改天                                | corrected | “改天”不是可用的日期
                    received=2022-09-30&exclude=2022-10-14..2022-10-10               | exclude   | 起止颠倒
                    received=2022-09-30&exclude=2022-10-10..14                       | exclude   | “14”不是可用的日期
                    received=2022-09-30&exclude=2022-10-10..2022-10-14&exclude=2022-10-12..2022-10-13 | exclude | 两段时间重叠
                    """)
    void 问得不对的在该项旁边说明_填过的都在(String query, String field, String says) throws Exception {
        var page = page("?" + query, 422);
        assertThat(page.select("#" + field + "-problem").text()).contains(says);
        assertThat(page.select(".result")).isEmpty();
        if (query.contains("received=2022")) {
            assertThat(page.select("input[name=received]").val()).isEqualTo("2022-09-30");
        }
    }

    @Test
    void 多余的参数不报错_过长的不照抄() throws Exception {
        assertThat(page("?received=" + "9".repeat(5_000), 422).select(".say").text())
                .hasSizeLessThan(200);
        page("?received=2022-09-30&received=2022-10-01&no=such", 422);
    }

    private static String row(Document page, String date) {
        return page.select("table.dense tr:has(time[datetime=" + date + "])").text();
    }

    private Document page(String query, int status) throws Exception {
        return page(get("/deadline" + query), status);
    }

    private Document page(MockHttpServletRequestBuilder asked, int status) throws Exception {
        var answer = web.perform(asked).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
