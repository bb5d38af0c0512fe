package yangguang.law.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.law.Proves;
import yangguang.law.calendar.WorkingCalendar;
import yangguang.law.rules.NoLawInForce;

@DisplayName("救济期限、年度报告日期、舆情回应时限")
class RemediesAndReportsTest {
    private final Periods periods = Periods.on(WorkingCalendar.announced());
    private final FixedDates dates = new FixedDates();

    @ParameterizedTest(name = "{0} 知道 → {1} 前申请复议（{2}）")
    @CsvSource({
        "2024-01-01, 2024-03-01, 六十日",
        "2023-12-31, 2024-02-29, 旧法也是六十日",
        "2024-03-06, 2024-05-06, 届满日5月5日是放假的星期日，顺延至下一工作日",
    })
    @Proves("rules/reconsideration-period")
    void 知道之日起六十日内申请行政复议(LocalDate known, LocalDate due, String why) {
        assertThat(periods.reconsideration().due(known).due()).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} 知道 → {1} 前起诉（{2}）")
    @CsvSource({
        "2015-04-30, 2015-07-30, 旧法三个月",
        "2015-05-01, 2015-11-02, 新法六个月，届满日是星期日顺延",
        "2017-08-31, 2018-02-28, 没有对应日的以月末为届满日",
    })
    @Proves("rules/lawsuit-period")
    void 起诉期限随法律变动(LocalDate known, LocalDate due, String why) {
        assertThat(periods.lawsuit().due(known).due()).as(why).isEqualTo(due);
    }

    @Test
    @Proves("rules/lawsuit-after-reconsideration")
    void 不服复议决定十五日内起诉() {
        assertThat(periods.lawsuitAfterReconsideration().due(LocalDate.parse("2024-03-01")).due())
                .isEqualTo("2024-03-18");
    }

    @Test
    @Proves("rules/consultation-period")
    void 重大决策公开征求意见三十日() {
        assertThat(periods.consultation().due(LocalDate.parse("2024-03-01")).due())
                .isEqualTo("2024-04-01");
        assertThat(periods.consultation().from(LocalDate.parse("2019-08-31"))).isEmpty();
    }

    @Test
    @Proves("rules/mailbox-answer")
    void 网上来信三个月内答复() {
        assertThat(periods.mailbox().due(LocalDate.parse("2018-03-07")).due())
                .isEqualTo("2018-06-07");
        assertThat(periods.mailbox().from(LocalDate.parse("2015-03-10"))).isEmpty();
    }

    @Test
    @Proves("rules/paper-delivery")
    void 三十个工作日内送交查阅场所() {
        assertThat(periods.paperDelivery().due(LocalDate.parse("2016-09-12")).due())
                .isEqualTo("2016-10-28");
    }

    @Test
    @Proves({"rules/column-update", "rules/column-review"})
    void 通知公告和政策文件类栏目六个月_其他栏目一年核对一次() {
        assertThat(periods.columnUpdate().due(LocalDate.parse("2018-03-07")).due())
                .isEqualTo("2018-09-07");
        assertThat(periods.columnUpdate().from(LocalDate.parse("2015-03-10"))).isEmpty();
        assertThat(periods.columnReview().due(LocalDate.parse("2018-03-07")).due())
                .isEqualTo("2019-03-07");
    }

    @Test
    @Proves({"rules/third-party-opinion", "rules/co-maker-opinion"})
    void 第三方和共同制作机关十五个工作日() {
        assertThat(periods.thirdPartyOpinion().due(LocalDate.parse("2023-09-26")).due())
                .isEqualTo("2023-10-23");
        assertThat(periods.coMakerOpinion().from(LocalDate.parse("2019-05-14"))).isEmpty();
    }

    @Test
    @Proves({"rules/report-by-body", "rules/report-by-government"})
    void 年度报告公布日期() {
        assertThat(dates.reportByBody(2017).due()).isEqualTo("2018-03-31");
        assertThat(dates.reportByBody(2018).due()).isEqualTo("2019-03-31");
        assertThat(dates.reportByBody(2019).due()).isEqualTo("2020-01-31");
        assertThat(dates.reportByGovernment(2019).due()).isEqualTo("2020-03-31");
    }

    @Test
    @Proves({"rules/response-authoritative", "rules/response-conference", "rules/response-other"})
    void 舆情回应时限() {
        var happened = LocalDateTime.parse("2020-01-01T20:00");
        assertThat(dates.authoritativeNews(happened).due()).isEqualTo("2020-01-02T01:00");
        assertThat(dates.conference(happened).due()).isEqualTo("2020-01-02T20:00");
        assertThat(dates.response(happened).due()).isEqualTo("2020-01-03T20:00");
        assertThatThrownBy(() -> dates.response(LocalDateTime.parse("2016-07-29T20:00")))
                .isInstanceOf(NoLawInForce.class);
    }
}
