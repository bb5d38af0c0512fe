package yangguang.law.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.law.Proves;
import yangguang.law.calendar.CalendarYear;
import yangguang.law.calendar.WorkingCalendar;
import yangguang.law.clocks.Clock.State;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.law.clocks.RequestClocks.Told;
import yangguang.law.clocks.RequestEvent.Arrived;
import yangguang.law.clocks.RequestEvent.Confirmed;
import yangguang.law.clocks.RequestEvent.CorrectionArrived;
import yangguang.law.clocks.RequestEvent.CorrectionAsked;
import yangguang.law.clocks.RequestEvent.Extended;
import yangguang.law.clocks.RequestEvent.FeeAsked;
import yangguang.law.clocks.RequestEvent.FeePaid;
import yangguang.law.clocks.RequestEvent.OpinionAsked;
import yangguang.law.clocks.RequestEvent.OpinionGiven;
import yangguang.law.clocks.RequestEvent.OpinionRequestReceived;
import yangguang.law.clocks.RequestEvent.ReplySent;
import yangguang.law.clocks.RequestEvent.ReplySigned;
import yangguang.law.clocks.RequestEvent.SignedFor;
import yangguang.law.clocks.RequestEvent.Submitted;
import yangguang.law.clocks.RequestEvent.Withdrawn;

@DisplayName("一件申请的各项时限")
class RequestLogTest {
    private final RequestClock clock = new RequestClock(WorkingCalendar.announced());

    @Nested
    @DisplayName("第三十一条 收到申请之日")
    class Article31 {
        @ParameterizedTest(name = "{0} 以 {1} 提交：{2}")
        @CsvSource({
            "2019-05-15, IN_PERSON, submitted",
            "2019-05-15, REGISTERED_MAIL, signed",
            "2019-05-15, ORDINARY_MAIL, confirmed",
            "2019-05-15, ONLINE, confirmed",
            "2019-05-15, FAX, confirmed",
            "2019-05-15, EMAIL, confirmed",
            "2019-05-14, EMAIL, arrived",
            "2019-05-14, FAX, confirmed",
            "2015-10-31, FAX, arrived",
            "2015-10-31, ORDINARY_MAIL, signed",
        })
        @Proves({
            "rules/receipt-in-person",
            "rules/receipt-registered-mail",
            "rules/receipt-ordinary-mail",
            "rules/receipt-online",
            "rules/receipt-fax",
            "rules/receipt-email"
        })
        void 收到之日随渠道和日期(LocalDate submitted, Channel channel, String event) {
            assertThat(clock.receiptEvent(submitted, channel)).contains(event);
        }

        @Test
        void 电子邮件未经双方确认还没有收到() {
            var told =
                    told(
                            "2024-03-08",
                            new Submitted(day("2024-03-01"), Channel.EMAIL),
                            new Arrived(day("2024-03-01")));
            assertThat(told.standing()).isEqualTo(Standing.AWAITING_RECEIPT);
            assertThat(told.clocks()).isEmpty();
        }

        @Test
        void 平信自双方确认之日起算() {
            var told =
                    told(
                            "2024-03-08",
                            new Submitted(day("2024-03-01"), Channel.ORDINARY_MAIL),
                            new SignedFor(day("2024-03-04")),
                            new Confirmed(day("2024-03-05")));
            assertThat(told.received()).contains(day("2024-03-05"));
            assertThat(told.reply().orElseThrow().deadline().due()).isEqualTo("2024-04-02");
        }

        @Test
        void 挂号信自行政机关签收之日起算() {
            var told =
                    told(
                            "2024-03-08",
                            new Submitted(day("2024-03-01"), Channel.REGISTERED_MAIL),
                            new SignedFor(day("2024-03-04")));
            assertThat(told.received()).contains(day("2024-03-04"));
        }

        @Test
        void 收到之前可以撤回_没有时限可走_此后不再有事项() {
            var submitted = new Submitted(day("2024-03-01"), Channel.ONLINE);
            var withdrawn = new Withdrawn(day("2024-03-04"));
            var told = told("2024-03-08", submitted, withdrawn);
            assertThat(told.standing()).isEqualTo(Standing.WITHDRAWN);
            assertThat(told.received()).isEmpty();
            assertThat(told.clocks()).isEmpty();
            assertThat(refusal(submitted, withdrawn, new Confirmed(day("2024-03-05"))))
                    .isEqualTo(new Refusal.AlreadyEnded(day("2024-03-04")));
        }

        @Test
        void 收到之前除撤回以外不能办理() {
            var submitted = new Submitted(day("2024-03-01"), Channel.ONLINE);
            assertThat(refusal(submitted, new Extended(day("2024-03-04"))))
                    .isEqualTo(new Refusal.BeforeReceipt(day("2024-03-04")));
            assertThat(refusal(submitted, new Extended(day("2024-03-04")), confirmed()))
                    .isEqualTo(new Refusal.BeforeReceipt(day("2024-03-04")));
        }

        private Confirmed confirmed() {
            return new Confirmed(day("2024-03-05"));
        }

        @Test
        void 收到以后不再登记签收_接收和确认() {
            var refused = new Refusal.AlreadyReceived(day("2024-03-01"));
            for (var again :
                    List.of(
                            new SignedFor(day("2024-03-04")),
                            new Arrived(day("2024-03-04")),
                            new Confirmed(day("2024-03-04")))) {
                assertThat(refusal(submitted(), again)).isEqualTo(refused);
            }
        }

        @ParameterizedTest(name = "{0} 以 {1} 提交：{2} 没有意义")
        @CsvSource({
            "2024-03-01, ONLINE, signed",
            "2024-03-01, FAX, signed",
            "2024-03-01, ORDINARY_MAIL, arrived",
            "2024-03-01, REGISTERED_MAIL, arrived",
            "2024-03-01, REGISTERED_MAIL, confirmed",
            "2014-03-03, EMAIL, confirmed"
        })
        void 与渠道不合的不登记(LocalDate submitted, Channel channel, String what) {
            var event = receipt(what, day("2024-03-04"));
            assertThat(refusal(new Submitted(submitted, channel), event))
                    .isEqualTo(new Refusal.NotNow(day("2024-03-04")));
        }

        private static RequestEvent receipt(String what, LocalDate on) {
            return switch (what) {
                case "signed" -> new SignedFor(on);
                case "arrived" -> new Arrived(on);
                case "confirmed" -> new Confirmed(on);
                default -> throw new IllegalArgumentException(what);
            };
        }

        @Test
        void 平信签收只登记一次() {
            assertThat(
                            refusal(
                                    new Submitted(day("2024-03-01"), Channel.ORDINARY_MAIL),
                                    new SignedFor(day("2024-03-04")),
                                    new SignedFor(day("2024-03-05"))))
                    .isEqualTo(new Refusal.NotNow(day("2024-03-05")));
        }

        @Test
        void 条例施行前提出无法可依() {
            assertThat(refusal(new Submitted(day("2008-04-30"), Channel.IN_PERSON)))
                    .isEqualTo(new Refusal.NoLaw(day("2008-04-30")));
        }
    }

    @Nested
    @DisplayName("第三十条 补正")
    @Proves({"rules/correction-notice", "rules/correction-effect"})
    class Article30 {
        @Test
        void 七个工作日内一次性告知() {
            var told = told("2024-03-08", submitted(), asked("2024-03-08"));
            assertThat(told.clock(Purpose.CORRECTION_NOTICE).orElseThrow())
                    .satisfies(
                            notice -> {
                                assertThat(notice.deadline().due()).isEqualTo("2024-03-12");
                                assertThat(notice.state(day("2024-03-20")))
                                        .isEqualTo(State.DONE_IN_TIME);
                            });
        }

        @Test
        void 等待补正时没有答复期限() {
            var told = told("2024-03-11", submitted(), asked("2024-03-08"));
            assertThat(told.standing()).isEqualTo(Standing.AWAITING_CORRECTION);
            assertThat(told.reply()).isEmpty();
        }

        @Test
        void 收到补正之日起重新计算() {
            var told =
                    told("2024-03-20", submitted(), asked("2024-03-08"), corrected("2024-03-15"));
            assertThat(told.reply().orElseThrow().purpose())
                    .isEqualTo(Purpose.REPLY_AFTER_CORRECTION);
            assertThat(told.reply().orElseThrow().deadline().due()).isEqualTo("2024-04-15");
        }

        @Test
        void 逾期不补正可以视为放弃() {
            var told = told("2024-03-23", submitted(), asked("2024-03-08"));
            assertThat(told.standing()).isEqualTo(Standing.CORRECTION_OVERDUE);
        }

        @Test
        void 没有告知补正就收到补正与记录不符() {
            assertThat(refusal(submitted(), corrected("2024-03-15")))
                    .isInstanceOf(Refusal.CorrectionNotAsked.class);
        }

        @Test
        void 旧条例补正期间不计() {
            var told =
                    told(
                            "2018-04-30",
                            new Submitted(day("2018-03-01"), Channel.IN_PERSON),
                            asked("2018-03-05"),
                            corrected("2018-03-12"));
            assertThat(told.reply().orElseThrow().deadline().due()).isEqualTo("2018-03-29");
        }

        private CorrectionAsked asked(String on) {
            return new CorrectionAsked(day(on), day(on).plusDays(14));
        }

        private CorrectionArrived corrected(String on) {
            return new CorrectionArrived(day(on));
        }
    }

    @Nested
    @DisplayName("第三十二条、第三十四条 征求意见")
    class Articles32And34 {
        @Test
        @Proves("rules/third-party-opinion")
        void 第三方收到之日起十五个工作日内提出意见() {
            var told =
                    told(
                            "2024-03-08",
                            submitted(),
                            opinionAsked("2024-03-05", "甲公司"),
                            new OpinionRequestReceived(day("2024-03-07"), "甲公司"));
            assertThat(told.clock(Purpose.OPINION).orElseThrow().deadline().due())
                    .isEqualTo("2024-03-28");
        }

        @Test
        @Proves("rules/third-party-excluded")
        void 征求意见所需时间不计入() {
            var told =
                    told(
                            "2024-03-20",
                            submitted(),
                            opinionAsked("2024-03-05", "甲公司"),
                            new OpinionGiven(day("2024-03-12"), "甲公司"));
            assertThat(told.reply().orElseThrow().deadline().due()).isEqualTo("2024-04-08");
        }

        @Test
        void 同时征求几方意见按并集不计() {
            var told =
                    told(
                            "2024-03-20",
                            submitted(),
                            opinionAsked("2024-03-05", "甲公司"),
                            new OpinionAsked(day("2024-03-07"), Consulted.CO_MAKER, "乙局"),
                            new OpinionGiven(day("2024-03-12"), "甲公司"),
                            new OpinionGiven(day("2024-03-12"), "乙局"));
            assertThat(told.reply().orElseThrow().deadline().due()).isEqualTo("2024-04-08");
        }

        @Test
        @Proves({"rules/third-party-silence", "rules/co-maker-silence"})
        void 逾期未提意见只扣除十五个工作日() {
            var silent =
                    told(
                            "2024-05-20",
                            submitted(),
                            opinionAsked("2024-03-05", "甲公司"),
                            new OpinionRequestReceived(day("2024-03-05"), "甲公司"));
            var late =
                    told(
                            "2024-05-20",
                            submitted(),
                            opinionAsked("2024-03-05", "甲公司"),
                            new OpinionRequestReceived(day("2024-03-05"), "甲公司"),
                            new OpinionGiven(day("2024-04-18"), "甲公司"));
            assertThat(silent.reply().orElseThrow().deadline().due())
                    .isEqualTo(late.reply().orElseThrow().deadline().due())
                    .isEqualTo("2024-04-22");
        }

        @Test
        @Proves("rules/co-maker-excluded")
        void 旧条例征求其他机关意见不扣除() {
            var told =
                    told(
                            "2018-04-30",
                            new Submitted(day("2018-03-01"), Channel.IN_PERSON),
                            new OpinionAsked(day("2018-03-05"), Consulted.CO_MAKER, "乙局"),
                            new OpinionGiven(day("2018-03-12"), "乙局"));
            assertThat(told.reply().orElseThrow().deadline().due()).isEqualTo("2018-03-22");
        }

        @Test
        void 没有发过征求意见书就有意见与记录不符() {
            assertThat(refusal(submitted(), new OpinionGiven(day("2024-03-12"), "甲公司")))
                    .isEqualTo(new Refusal.ConsultedUnknown("甲公司"));
        }

        @Test
        void 送达和意见各登记一次_有了意见不再登记送达() {
            var asked = opinionAsked("2024-03-05", "甲公司");
            var reached = new OpinionRequestReceived(day("2024-03-06"), "甲公司");
            var given = new OpinionGiven(day("2024-03-12"), "甲公司");
            assertThat(refusal(submitted(), asked, reached, reached))
                    .isEqualTo(new Refusal.AlreadyNoted("甲公司", day("2024-03-06")));
            assertThat(refusal(submitted(), asked, given, given))
                    .isEqualTo(new Refusal.AlreadyNoted("甲公司", day("2024-03-12")));
            assertThat(
                            refusal(
                                    submitted(),
                                    asked,
                                    given,
                                    new OpinionRequestReceived(day("2024-03-13"), "甲公司")))
                    .isEqualTo(new Refusal.AlreadyNoted("甲公司", day("2024-03-12")));
        }

        @Test
        void 补正和缴费期间仍可收到意见_答复发出以后不再登记() {
            var asked = opinionAsked("2024-03-05", "甲公司");
            var given = new OpinionGiven(day("2024-03-12"), "甲公司");
            var correcting = new CorrectionAsked(day("2024-03-08"), day("2024-03-22"));
            assertThat(told("2024-03-12", submitted(), asked, correcting, given).standing())
                    .isEqualTo(Standing.AWAITING_CORRECTION);
            var sent = new ReplySent(day("2024-03-11"), Delivery.BY_HAND);
            assertThat(refusal(submitted(), asked, sent, given))
                    .isEqualTo(new Refusal.NotNow(day("2024-03-12")));
        }

        private OpinionAsked opinionAsked(String on, String name) {
            return new OpinionAsked(day(on), Consulted.THIRD_PARTY, name);
        }
    }

    @Nested
    @DisplayName("第三十三条 延期")
    class Article33 {
        @Test
        void 期限届满前告知的延长二十个工作日() {
            var told = told("2024-04-10", submitted(), new Extended(day("2024-03-29")));
            assertThat(told.reply().orElseThrow().deadline().due()).isEqualTo("2024-04-28");
        }

        @Test
        void 届满当日告知仍可延期次日不可() {
            assertThat(told("2024-04-10", submitted(), new Extended(day("2024-03-29"))).standing())
                    .isEqualTo(Standing.AWAITING_REPLY);
            assertThat(refusal(submitted(), new Extended(day("2024-03-30"))))
                    .isEqualTo(new Refusal.ExtensionTooLate(day("2024-03-30"), day("2024-03-29")));
        }

        @Test
        void 只能延期一次() {
            assertThat(
                            refusal(
                                    submitted(),
                                    new Extended(day("2024-03-11")),
                                    new Extended(day("2024-03-12"))))
                    .isEqualTo(new Refusal.ExtendedTwice(day("2024-03-11")));
        }

        @Test
        void 不计期间之后才届满的可以延期() {
            var told =
                    told(
                            "2024-04-10",
                            submitted(),
                            new OpinionAsked(day("2024-03-05"), Consulted.THIRD_PARTY, "甲公司"),
                            new OpinionGiven(day("2024-03-12"), "甲公司"),
                            new Extended(day("2024-04-03")));
            assertThat(told.reply().orElseThrow().deadline().due()).isEqualTo("2024-05-08");
        }
    }

    @Nested
    @DisplayName("信息处理费管理办法 缴费")
    class Fee {
        @Test
        @Proves("rules/fee-effect")
        void 缴费后重新计算() {
            var told =
                    told(
                            "2024-04-10",
                            submitted(),
                            new FeeAsked(day("2024-03-20")),
                            new FeePaid(day("2024-04-01")));
            assertThat(told.reply().orElseThrow().purpose()).isEqualTo(Purpose.REPLY_AFTER_PAYMENT);
            assertThat(told.reply().orElseThrow().deadline().due()).isEqualTo("2024-04-29");
        }

        @Test
        @Proves("rules/fee-payment")
        void 二十个工作日内不缴费视为放弃() {
            var told = told("2024-04-30", submitted(), new FeeAsked(day("2024-03-20")));
            assertThat(told.standing()).isEqualTo(Standing.PAYMENT_OVERDUE);
            assertThat(told.clock(Purpose.FEE_PAYMENT).orElseThrow().deadline().due())
                    .isEqualTo("2024-04-18");
            assertThat(told.reply()).isEmpty();
        }

        @Test
        void 答复期限届满后不能再发收费通知() {
            assertThat(refusal(submitted(), new FeeAsked(day("2024-04-01"))))
                    .isEqualTo(new Refusal.FeeTooLate(day("2024-04-01"), day("2024-03-29")));
        }

        @Test
        void 办法施行前收到的申请不收费() {
            assertThat(
                            refusal(
                                    new Submitted(day("2020-12-31"), Channel.IN_PERSON),
                                    new FeeAsked(day("2021-01-04"))))
                    .isEqualTo(new Refusal.NoFee(day("2020-12-31")));
        }
    }

    @Nested
    @DisplayName("送达 国办公开办函〔2016〕235号")
    class Delivered {
        @Test
        @Proves("rules/delivery-by-post")
        void 邮寄以交邮之日为准() {
            var told =
                    told(
                            "2024-04-10",
                            submitted(),
                            new ReplySent(day("2024-03-29"), Delivery.BY_POST));
            assertThat(told.reply().orElseThrow().state(day("2024-04-10")))
                    .isEqualTo(State.DONE_IN_TIME);
        }

        @Test
        @Proves("rules/delivery-by-hand")
        void 直接送达以申请人签收之日为准() {
            var sent = new ReplySent(day("2024-03-29"), Delivery.BY_HAND);
            assertThat(told("2024-04-10", submitted(), sent).standing())
                    .isEqualTo(Standing.AWAITING_SIGNATURE);
            var signed = told("2024-04-10", submitted(), sent, new ReplySigned(day("2024-04-01")));
            assertThat(signed.standing()).isEqualTo(Standing.ANSWERED);
            assertThat(signed.reply().orElseThrow().state(day("2024-04-10")))
                    .isEqualTo(State.DONE_LATE);
        }

        @Test
        void 答复之后不再有事项() {
            assertThat(
                            refusal(
                                    submitted(),
                                    new ReplySent(day("2024-03-20"), Delivery.BY_POST),
                                    new Extended(day("2024-03-21"))))
                    .isEqualTo(new Refusal.AlreadyEnded(day("2024-03-20")));
        }

        @Test
        void 撤回即终结() {
            assertThat(told("2024-04-10", submitted(), new Withdrawn(day("2024-03-20"))).standing())
                    .isEqualTo(Standing.WITHDRAWN);
        }
    }

    @Test
    void 先后颠倒的记录不能计算() {
        assertThat(
                        refusal(
                                submitted(),
                                new Extended(day("2024-03-12")),
                                new FeeAsked(day("2024-03-11"))))
                .isEqualTo(new Refusal.OutOfOrder(day("2024-03-11"), day("2024-03-12")));
    }

    @Test
    void 第一条记录必须是提出申请() {
        assertThat(refusal(new Extended(day("2024-03-12")))).isEqualTo(new Refusal.NotSubmitted());
    }

    @Test
    @Proves("rules/regulation")
    void 新条例施行时在办的申请仍按旧条例() {
        var told =
                told(
                        "2019-06-01",
                        new Submitted(day("2019-05-14"), Channel.IN_PERSON),
                        new Extended(day("2019-05-31")));
        assertThat(told.reply().orElseThrow().deadline().due()).isEqualTo("2019-06-26");
        assertThat(clock.regulation(day("2019-05-14"))).contains("REG-2008");
        assertThat(clock.regulation(day("2019-05-15"))).contains("REG-2019");
    }

    @Test
    @DisplayName("事后公布的调休把期限提前，届时按期作出的延长仍然有效；之后的步骤按新日历")
    void 已经作出的步骤不因日历变更而失效() {
        var arrived = new Submitted(day("2026-12-10"), Channel.IN_PERSON);
        var extended = new Extended(day("2027-01-07"));
        var announced = new RequestClock(withMakeUpDay("2027-01-02"));
        assertThat(told("2027-01-07", arrived, extended).received()).contains(day("2026-12-10"));
        assertThat(announced.read(List.of(arrived, extended), day("2027-01-07")))
                .isEqualTo(
                        new RequestClocks.Refused(
                                new Refusal.ExtensionTooLate(
                                        day("2027-01-07"), day("2027-01-06"))));
        var kept = announced.read(List.of(arrived, extended), List.of(), day("2027-01-07"));
        assertThat(((Told) kept).reply().orElseThrow().deadline().due()).isEqualTo("2027-02-03");
        assertThat(announced.read(List.of(arrived), List.of(extended), day("2027-01-07")))
                .isInstanceOf(RequestClocks.Refused.class);
    }

    private static WorkingCalendar withMakeUpDay(String worked) {
        return WorkingCalendar.announced()
                .with(
                        CalendarYear.read(
                                "2027.yaml",
                                """
                                year: 2027
                                notice: 国务院办公厅关于2027年部分节假日安排的通知
                                certainty: policy
                                festivals:
                                  - name: 元旦
                                    off: [2027-01-03]
                                    worked: [%s]
                                """
                                        .formatted(worked)));
    }

    private static Submitted submitted() {
        return new Submitted(day("2024-03-01"), Channel.IN_PERSON);
    }

    private Told told(String today, RequestEvent... log) {
        return switch (clock.read(List.of(log), day(today))) {
            case Told told -> told;
            case RequestClocks.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private Refusal refusal(RequestEvent... log) {
        return switch (clock.read(List.of(log), day("2024-06-01"))) {
            case Told told -> throw new AssertionError(told);
            case RequestClocks.Refused(var refusal) -> refusal;
        };
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
