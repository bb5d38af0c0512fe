package yangguang.law.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import yangguang.law.Proves;
import yangguang.law.calendar.WorkingCalendar;
import yangguang.law.clocks.RequestClocks.Refused;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.law.clocks.RequestClocks.Told;
import yangguang.law.clocks.RequestEvent.CorrectionArrived;
import yangguang.law.clocks.RequestEvent.CorrectionAsked;
import yangguang.law.clocks.RequestEvent.FeeAsked;
import yangguang.law.clocks.RequestEvent.GivenUp;
import yangguang.law.clocks.RequestEvent.Postponed;
import yangguang.law.clocks.RequestEvent.ReasonsAsked;
import yangguang.law.clocks.RequestEvent.Submitted;

@DisplayName("视为放弃申请与延迟答复")
class GivenUpAndPostponedTest {
    private final RequestClock clock = new RequestClock(WorkingCalendar.announced());

    @Nested
    @DisplayName("第三十条 无正当理由逾期不补正视为放弃")
    @Proves("rules/correction-overdue")
    class Article30 {
        @Test
        void 补正期限届满当日还不能视为放弃() {
            assertThat(refusal("2024-03-22", asked(), new GivenUp(day("2024-03-22"))))
                    .isEqualTo(new Refusal.NotOverdue(day("2024-03-22")));
        }

        @Test
        void 届满次日可以不再处理() {
            assertThat(told("2024-03-23", asked(), new GivenUp(day("2024-03-23"))).standing())
                    .isEqualTo(Standing.GIVEN_UP);
        }

        @Test
        void 没有要求补正的不能视为放弃() {
            assertThat(refusal("2024-04-23", new GivenUp(day("2024-04-23"))))
                    .isEqualTo(new Refusal.NotOverdue(day("2024-04-23")));
        }

        @Test
        void 已经补正的不能视为放弃() {
            assertThat(
                            refusal(
                                    "2024-04-23",
                                    asked(),
                                    new CorrectionArrived(day("2024-03-20")),
                                    new GivenUp(day("2024-04-23"))))
                    .isEqualTo(new Refusal.NotOverdue(day("2024-04-23")));
        }

        @Test
        void 旧条例没有视为放弃的规定() {
            var log =
                    List.<RequestEvent>of(
                            new Submitted(day("2019-05-14"), Channel.IN_PERSON),
                            new CorrectionAsked(day("2019-05-16"), day("2019-05-20")),
                            new GivenUp(day("2019-06-20")));
            assertThat(clock.read(log, day("2019-06-20")))
                    .isEqualTo(new Refused(new Refusal.NoSuchStep(day("2019-05-14"))));
        }
    }

    @Test
    @DisplayName("处理费办法 逾期未缴费视为放弃：第二十个工作日当日不算逾期")
    void 逾期未缴费() {
        var fee = new FeeAsked(day("2024-03-08"));
        assertThat(refusal("2024-04-08", fee, new GivenUp(day("2024-04-08"))))
                .isEqualTo(new Refusal.NotOverdue(day("2024-04-08")));
        assertThat(told("2024-04-09", fee, new GivenUp(day("2024-04-09"))).standing())
                .isEqualTo(Standing.GIVEN_UP);
    }

    @Nested
    @DisplayName("第三十五条 数量、频次明显超过合理范围")
    @Proves("rules/mass-requests")
    class Article35 {
        @Test
        void 要求说明理由不停止答复期限() {
            var before = told("2024-03-08").reply().orElseThrow().deadline().due();
            assertThat(
                            told("2024-03-08", new ReasonsAsked(day("2024-03-07")))
                                    .reply()
                                    .orElseThrow()
                                    .deadline()
                                    .due())
                    .isEqualTo(before);
        }

        @Test
        void 告知延迟答复后以所定期限为准() {
            var reply =
                    told("2024-03-08", new Postponed(day("2024-03-08"), day("2024-06-28")))
                            .reply()
                            .orElseThrow();
            assertThat(reply.purpose()).isEqualTo(Purpose.REPLY_POSTPONED);
            assertThat(reply.deadline().due()).isEqualTo("2024-06-28");
            assertThat(reply.deadline().citation().toString()).contains("第三十五条");
            assertThat(new Explanation(reply.purpose(), reply.deadline()).sentence(Locale.CHINA))
                    .contains("2024年6月28日");
        }

        @Test
        void 所定期限应晚于原期限() {
            assertThat(refusal("2024-03-08", new Postponed(day("2024-03-08"), day("2024-03-29"))))
                    .isEqualTo(new Refusal.NotLater(day("2024-03-29"), day("2024-03-29")));
        }

        @Test
        void 原期限届满后不能再定() {
            assertThat(refusal("2024-04-01", new Postponed(day("2024-04-01"), day("2024-06-28"))))
                    .isEqualTo(new Refusal.ExtensionTooLate(day("2024-04-01"), day("2024-03-29")));
        }

        @Test
        void 旧条例没有这一步骤() {
            var log =
                    List.<RequestEvent>of(
                            new Submitted(day("2019-05-14"), Channel.IN_PERSON),
                            new ReasonsAsked(day("2019-05-16")));
            assertThat(clock.read(log, day("2019-05-16")))
                    .isEqualTo(new Refused(new Refusal.NoSuchStep(day("2019-05-14"))));
        }
    }

    @Test
    @DisplayName("第三十二条、第三十四条 逾期未提出意见：第三方由行政机关决定，共同制作机关视为同意")
    void 沉默的含义() {
        var received = day("2024-03-01");
        assertThat(clock.silence(Consulted.THIRD_PARTY, received).orElseThrow().value())
                .isEqualTo("agency-decides");
        assertThat(clock.silence(Consulted.CO_MAKER, received).orElseThrow().value())
                .isEqualTo("consents");
        assertThat(clock.silence(Consulted.THIRD_PARTY, day("2019-05-14"))).isEmpty();
    }

    @Test
    @DisplayName("第三十三条第三款 意见还没有回来时只扣除到今天为止")
    void 意见还没有回来() {
        var asked = new RequestEvent.OpinionAsked(day("2024-03-04"), Consulted.THIRD_PARTY, "甲");
        assertThat(due("2024-03-04", asked)).isEqualTo("2024-03-29");
        assertThat(due("2024-03-08", asked)).isEqualTo("2024-04-07");
        assertThat(due("2024-06-03", asked)).isEqualTo(due("2024-07-03", asked));
    }

    private LocalDate due(String today, RequestEvent... events) {
        return told(today, events).reply().orElseThrow().deadline().due();
    }

    @Test
    @DisplayName("每一步都说得出依据的条款")
    void 依据() {
        var received = day("2024-03-01");
        assertThat(clock.article(asked(), received).orElseThrow().toString()).contains("第三十条");
        assertThat(clock.article(new RequestEvent.Extended(received), received).orElseThrow())
                .asString()
                .contains("第三十三条");
        assertThat(clock.article(new ReasonsAsked(received), received).orElseThrow().toString())
                .contains("第三十五条");
        assertThat(clock.article(new GivenUp(received), received).orElseThrow().toString())
                .contains("第三十条");
        assertThat(clock.article(new RequestEvent.Withdrawn(received), received)).isEmpty();
        assertThat(clock.article(new ReasonsAsked(received), day("2019-05-14"))).isEmpty();
    }

    private static CorrectionAsked asked() {
        return new CorrectionAsked(day("2024-03-08"), day("2024-03-22"));
    }

    private Told told(String today, RequestEvent... events) {
        return (Told) clock.read(log(events), day(today));
    }

    private Refusal refusal(String today, RequestEvent... events) {
        return ((Refused) clock.read(log(events), day(today))).refusal();
    }

    private static List<RequestEvent> log(RequestEvent... events) {
        var log = new ArrayList<RequestEvent>();
        log.add(new Submitted(day("2024-03-01"), Channel.IN_PERSON));
        log.addAll(List.of(events));
        return log;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
