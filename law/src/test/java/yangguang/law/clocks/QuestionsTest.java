package yangguang.law.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yangguang.law.Law;
import yangguang.law.calendar.WorkingCalendar;
import yangguang.law.registers.Stage;
import yangguang.law.registers.Stage.Due;

@DisplayName("期限计算的问与答")
class QuestionsTest {
    @Test
    void 一个时限的问题_答案就是它的到期日() {
        var calendar = WorkingCalendar.announced();
        var log =
                List.<RequestEvent>of(
                        new RequestEvent.Submitted(
                                LocalDate.parse("2024-03-01"), Channel.IN_PERSON),
                        new RequestEvent.CorrectionAsked(
                                LocalDate.parse("2024-03-04"), LocalDate.parse("2024-03-20")),
                        new RequestEvent.CorrectionArrived(LocalDate.parse("2024-03-15")),
                        new RequestEvent.OpinionAsked(
                                LocalDate.parse("2024-03-18"), Consulted.THIRD_PARTY, "甲"),
                        new RequestEvent.OpinionGiven(LocalDate.parse("2024-03-27"), "甲"),
                        new RequestEvent.Extended(LocalDate.parse("2024-03-28")));
        var read = new RequestClock(calendar).read(log, LocalDate.parse("2024-04-10"));
        var told = (RequestClocks.Told) read;
        var questions = Questions.on(calendar);
        var reply = questions.to(told.received().orElseThrow(), told.reply().orElseThrow());
        assertThat(reply)
                .isEqualTo(
                        new Question(
                                "reply",
                                "2024-03-01",
                                "",
                                "",
                                true,
                                "2024-03-15",
                                "",
                                List.of("2024-03-18..2024-03-27")));
        for (var clock : told.clocks()) {
            var question = questions.to(told.received().orElseThrow(), clock);
            assertThat(((Answer.Due) questions.answer(question)).deadline().due())
                    .as("%s", clock.purpose())
                    .isEqualTo(clock.deadline().due());
        }
    }

    private final Questions questions = Questions.on(WorkingCalendar.announced());

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "reply, 2022-09-30, 2022-11-02",
        "proactive, 2024-09-09, 2024-10-12",
        "correction, 2019-05-15, 2019-05-24",
        "consultation, 2023-09-26, 2023-10-23",
        "'', 2022-09-30, 2022-11-02",
        "co-maker, 2023-09-26, 2023-10-23",
        "fee, 2024-03-01, 2024-03-29",
        "interpretation, 2024-03-01, 2024-03-06",
        "budget, 2024-03-01, 2024-03-21",
        "records, 2024-03-01, 2024-03-29",
        "paper-delivery, 2024-03-01, 2024-04-15",
        "column-update, 2024-03-01, 2024-09-02",
        "column-review, 2024-03-01, 2025-03-03",
        "reconsideration, 2024-03-01, 2024-04-30",
        "lawsuit, 2024-03-01, 2024-09-02",
        "lawsuit, 2015-04-30, 2015-07-30",
        "lawsuit-after-reconsideration, 2024-03-01, 2024-03-18",
        "complaint, 2024-03-01, 2024-04-30",
        "mailbox, 2024-03-01, 2024-06-03",
        "response, 2024-03-01, 2024-03-03",
        "authoritative-news, 2024-03-01, 2024-03-01",
        "conference, 2024-03-01, 2024-03-02",
        "report, 2017-12-31, 2018-03-31",
        "report, 2024-12-31, 2025-01-31",
        "government-report, 2024-12-31, 2025-03-31",
    })
    void 每种期限(String kind, String received, String due) {
        var answer =
                questions.answer(new Question(kind, received, "", "", false, "", "", List.of()));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Found.class,
                        found -> {
                            assertThat(found.last()).isEqualTo(due);
                            assertThat(found.citations()).isNotEmpty();
                            assertThat(found.sentence(Locale.CHINA)).contains("应于").endsWith("。");
                            assertThat(found.sentence(Locale.ENGLISH)).contains("due by");
                        });
    }

    @ParameterizedTest
    @EnumSource
    void 每一种都有问有答_也各有话说(Kind kind) {
        var question = Question.of(kind, LocalDate.parse("2024-03-01"));
        if (kind == Kind.POSTPONED) question = postponed("2024-03-01", "2024-05-06");
        assertThat(questions.answer(question)).isInstanceOf(Answer.Found.class);
        assertThat(Kind.named(kind.word())).contains(kind);
        assertThat(Kind.ofRule(kind.rule())).contains(kind);
        assertThat(kind.group().kinds()).contains(kind);
    }

    @ParameterizedTest
    @EnumSource
    void 每一种时限都能再算一遍(Purpose purpose) {
        var start = LocalDate.parse("2024-03-01");
        var deadline = questions.answer(Question.reply("2024-03-01"));
        var clock = new Clock(purpose, ((Answer.Due) deadline).deadline(), "", Optional.empty());
        assertThat(questions.to(start, clock).received()).isEqualTo("2024-03-01");
    }

    @Test
    void 小时自分钟起连续计算_夜间和节假日照算() {
        var from = LocalDateTime.parse("2024-04-30T10:20");
        var answer = (Answer.Moment) questions.answer(Question.of(Kind.RESPONSE, from));
        assertThat(answer.due().due()).isEqualTo("2024-05-02T10:20");
        assertThat(answer.hours()).isEqualTo(48);
        assertThat(answer.days())
                .extracting(
                        day -> day.date() + " " + day.counted() + " " + day.passed(),
                        HoursOfDay::festival)
                .containsExactly(
                        tuple("2024-04-30 PT13H40M PT13H40M", ""),
                        tuple("2024-05-01 PT24H PT37H40M", "劳动节"),
                        tuple("2024-05-02 PT10H20M PT48H", "劳动节"));
        assertThat(answer.sentence(Locale.CHINA))
                .isEqualTo(
                        "2024年4月30日 10:20发现政务舆情，自此时起连续计算48小时（夜间、周末和节假日照算），"
                                + "应于2024年5月2日 10:20前回应。");
    }

    @Test
    void 年度报告的期限是固定的日子() {
        var answer =
                (Answer.OnDay)
                        questions.answer(Question.of(Kind.REPORT, LocalDate.parse("2024-12-31")));
        assertThat(answer.sentence(Locale.CHINA))
                .isEqualTo("2024年度的政府信息公开工作年度报告，应于2025年1月31日前（含当日）公布。");
        assertThat(answer.regulation()).isEqualTo("REG-2019");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}：{4}")
    @CsvSource({
        "postponed, 2024-03-01, '',    '',         NoDaySet",
        "postponed, 2024-03-01, '',    2024-03-29, NotLater",
        "postponed, 2018-03-01, '',    2024-03-29, NoSuchStep",
        "reply,     2024-03-01, '',    2024-05-06, OnlyWhenPostponed",
        "reply,     2024-03-01, 10:20, '',         OnlyForHours",
        "response,  2024-03-01, 25:00, '',         NotATime",
        "response,  2016-07-29, 10:20, '',         NoPeriod",
        "fee,       2020-12-31, '',    '',         NoPeriod",
    })
    void 时刻和另定的日期各有各的用处(String kind, String day, String at, String until, String refusal) {
        var question = new Question(kind, day, at, "", false, "", until, List.of());
        assertThat(questions.answer(question))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().getClass().getSimpleName())
                                    .isEqualTo(refusal);
                            assertThat(refused.refusal().sentence(Locale.CHINA)).endsWith("。");
                            assertThat(refused.refusal().sentence(Locale.ENGLISH)).endsWith(".");
                        });
    }

    @Test
    void 登记簿中由法律定期限的_每一条都能再算一遍() {
        var law = Law.national();
        var rules =
                law.registers().all().stream()
                        .flatMap(register -> register.stages().stream())
                        .flatMap(stage -> stage.limits().stream())
                        .map(Stage.Limit::due)
                        .flatMap(
                                due ->
                                        switch (due) {
                                            case Due.ByRule(var rule, _) -> Stream.of(rule);
                                            case Due.ByHours(var rule, _, _) -> Stream.of(rule);
                                            case Due.ByDay _ -> Stream.<String>of();
                                        });
        assertThat(rules).isNotEmpty().allMatch(rule -> Kind.ofRule(rule).isPresent());
    }

    private static Question postponed(String received, String until) {
        return new Question("postponed", received, "", "", false, "", until, List.of());
    }

    @Test
    void 渠道决定哪一天是收到申请之日() {
        var answer =
                (Answer.Due)
                        questions.answer(
                                new Question(
                                        "reply",
                                        "2022-09-30",
                                        "",
                                        "email",
                                        false,
                                        "",
                                        "",
                                        List.of()));
        assertThat(answer.sentence(Locale.CHINA)).endsWith("（电子邮件，以双方确认之日为收到申请之日）");
        assertThat(answer.regulation()).isEqualTo("REG-2019");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}：{5}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    reply,        2022-13-01, '',      '',         '',                     NotADay
                    reply,        '',         '',      '',         '',                     NotADay
                    reply,        9999-01-01, '',      '',         '',                     NotADay
                    reply,        2008-04-30, '',      '',         '',                     NoLaw
                    reply,        2022-09-30, 'pigeon','',         '',                     UnknownChannel
                    reply,        2022-09-30, '',      2022-09-01, '',                     CorrectionBeforeReceipt
                    reply,        2022-09-30, '',      '',         2022-10-14,             NotASpan
                    reply,        2022-09-30, '',      '',         2022-10-14..2022-10-10, ExclusionReversed
                    reply,        2022-09-30, '',      '',         2022-10-10..2022-10-14 2022-10-12..2022-10-13, ExclusionsOverlap
                    correction,   2018-09-30, '',      '',         '',                     NoPeriod
                    proactive,    2022-09-30, '',      2022-10-08, '',                     OnlyForReplies
                    guess,        2022-09-30, '',      '',         '',                     UnknownKind
                    """)
    void 问得不对的用一句话说明(
            String kind,
            String received,
            String channel,
            String corrected,
            String exclusions,
            String refusal) {
        var spans = exclusions.isEmpty() ? List.<String>of() : List.of(exclusions.split(" "));
        var answer =
                questions.answer(
                        new Question(kind, received, "", channel, false, corrected, "", spans));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().getClass().getSimpleName())
                                    .isEqualTo(refusal);
                            assertThat(refused.refusal().sentence(Locale.CHINA)).endsWith("。");
                            assertThat(refused.refusal().sentence(Locale.ENGLISH)).endsWith(".");
                        });
    }
}
