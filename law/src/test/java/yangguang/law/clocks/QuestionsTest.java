package yangguang.law.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.law.calendar.WorkingCalendar;

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
                .contains(
                        new Question(
                                "reply",
                                "2024-03-01",
                                "",
                                true,
                                "2024-03-15",
                                List.of("2024-03-18..2024-03-27")));
        for (var clock : told.clocks()) {
            var question = questions.to(told.received().orElseThrow(), clock).orElseThrow();
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
    })
    void 四种期限(String kind, String received, String due) {
        var answer = questions.answer(new Question(kind, received, "", false, "", List.of()));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Due.class,
                        found -> assertThat(found.deadline().due()).isEqualTo(due));
    }

    @Test
    void 渠道决定哪一天是收到申请之日() {
        var answer =
                (Answer.Due)
                        questions.answer(
                                new Question("reply", "2022-09-30", "email", false, "", List.of()));
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
                questions.answer(new Question(kind, received, channel, false, corrected, spans));
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
