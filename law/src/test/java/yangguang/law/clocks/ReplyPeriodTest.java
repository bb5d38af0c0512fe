package yangguang.law.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yangguang.law.Proves;
import yangguang.law.calendar.WorkingCalendar;

@DisplayName("2019年条例第三十三条、2007年条例第二十四条 答复期限")
class ReplyPeriodTest {
    private static final LocalDate RECEIVED = LocalDate.parse("2022-09-30");

    private final RequestClock clock = new RequestClock(WorkingCalendar.announced());

    @ParameterizedTest(name = "{0} 收到，补正 {1}，延期 {2}，不计 {3} → {4}（{5}）")
    @CsvFileSource(resources = "/law/cases/reply.csv", numLinesToSkip = 1)
    @Proves({"rules/reply-period", "rules/reply-extension"})
    void 收到申请之日起算(
            LocalDate received,
            @Nullable LocalDate corrected,
            String extended,
            @Nullable String exclude,
            LocalDate due,
            String why) {
        var dates =
                new ReplyDates(
                        received,
                        Optional.ofNullable(corrected),
                        extended.equals("yes"),
                        exclude == null ? List.of() : List.of(exclusion(exclude)));
        assertThat(deadline(dates).due()).as(why).isEqualTo(due);
    }

    @Test
    void 答复期限用一句话说清() {
        var explanation = new Explanation(Purpose.REPLY, deadline(ReplyDates.received(RECEIVED)));
        assertThat(explanation.sentence(Locale.CHINA))
                .isEqualTo(
                        "2022年9月30日收到申请，自次日起算20个工作日，其间国庆节放假7天不计、周末6天不计、补班2天照计，应于2022年11月2日前（含当日）答复。");
        assertThat(explanation.sentence(Locale.ENGLISH))
                .contains("2 November 2022", "20 working days");
    }

    @Test
    void 未公布放假安排的年份期限为暂定() {
        var received = LocalDate.parse("2026-12-10");
        var deadline = deadline(ReplyDates.received(received));
        assertThat(deadline).isInstanceOf(Deadline.Provisional.class);
        assertThat(new Explanation(Purpose.REPLY, deadline).sentence(Locale.CHINA))
                .endsWith("2027年放假安排尚未公布，此日期为暂定。");
    }

    @Test
    void 依据写明每一条() {
        var dates =
                new ReplyDates(
                        RECEIVED,
                        Optional.of(LocalDate.parse("2022-10-14")),
                        true,
                        List.of(exclusion("2022-10-17..2022-10-20")));
        assertThat(deadline(dates).counting().citations())
                .extracting(citation -> citation.place())
                .containsExactly("第三十三条第二款", "第三十条", "第三十三条第三款");
    }

    @Test
    void 补正早于收到不能计算() {
        var dates =
                new ReplyDates(
                        RECEIVED, Optional.of(LocalDate.parse("2022-09-29")), false, List.of());
        assertThat(refusal(dates))
                .isEqualTo(
                        new Refusal.CorrectionBeforeReceipt(
                                LocalDate.parse("2022-09-29"), RECEIVED));
        assertThat(refusal(dates).sentence(Locale.CHINA))
                .isEqualTo("补正于2022年9月29日到达，早于收到申请的2022年9月30日，请核对日期。");
    }

    @Test
    void 不计入的时间重叠不能计算() {
        var dates =
                new ReplyDates(
                        RECEIVED,
                        Optional.empty(),
                        false,
                        List.of(
                                exclusion("2022-10-10..2022-10-14"),
                                exclusion("2022-10-13..2022-10-20")));
        assertThat(refusal(dates)).isInstanceOf(Refusal.ExclusionsOverlap.class);
    }

    @Test
    void 首尾相接的不计时间不算重叠() {
        var dates =
                new ReplyDates(
                        RECEIVED,
                        Optional.empty(),
                        false,
                        List.of(
                                exclusion("2022-10-10..2022-10-14"),
                                exclusion("2022-10-14..2022-10-20")));
        assertThat(deadline(dates).due()).isEqualTo("2022-11-14");
    }

    @Test
    void 条例施行前收到无期限可依() {
        var day = LocalDate.parse("2008-04-30");
        assertThat(refusal(ReplyDates.received(day))).isEqualTo(new Refusal.NoLaw(day));
    }

    @Test
    void 不计期间逐日写明() {
        var dates =
                new ReplyDates(
                        RECEIVED,
                        Optional.empty(),
                        false,
                        List.of(exclusion("2022-10-10..2022-10-12")));
        assertThat(deadline(dates).proof())
                .filteredOn(day -> day.why() == CountedDay.Why.EXCLUDED)
                .extracting(CountedDay::date)
                .containsExactly(LocalDate.parse("2022-10-11"), LocalDate.parse("2022-10-12"));
    }

    private Deadline deadline(ReplyDates dates) {
        return switch (clock.reply(dates)) {
            case Reply.Due(var deadline) -> deadline;
            case Reply.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private Refusal refusal(ReplyDates dates) {
        return switch (clock.reply(dates)) {
            case Reply.Due(var deadline) -> throw new AssertionError(deadline);
            case Reply.Refused(var refusal) -> refusal;
        };
    }

    private static Exclusion exclusion(String span) {
        var ends = span.split("\\.\\.");
        return new Exclusion(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]), "征求意见");
    }
}
