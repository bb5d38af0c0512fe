package yangguang.law.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yangguang.law.Proves;
import yangguang.law.calendar.WorkingCalendar;
import yangguang.law.clocks.CountedDay.Why;

@DisplayName("2007年条例第十八条、2019年条例第二十六条 主动公开期限")
@Proves("rules/proactive-period")
class ProactivePeriodTest {
    private final WorkingCalendar calendar = WorkingCalendar.announced();
    private final ProactiveClock clock = new ProactiveClock(calendar);

    @ParameterizedTest(name = "{0} 形成 → {1} 前公开（{2}）")
    @CsvFileSource(resources = "/law/cases/proactive.csv", numLinesToSkip = 1)
    void 自形成或者变更之日起二十个工作日内公开(LocalDate made, LocalDate due, String why) {
        assertThat(clock.deadline(made).orElseThrow().due()).as(why).isEqualTo(due);
    }

    @Test
    void 依据随形成之日的条例() {
        assertThat(deadline("2019-05-14").citation())
                .hasToString("《中华人民共和国政府信息公开条例》（国务院令第492号）第十八条");
        assertThat(deadline("2019-05-15").citation())
                .hasToString("《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条");
    }

    @Test
    void 条例施行前形成的信息没有期限() {
        assertThat(clock.deadline(LocalDate.parse("2008-04-30"))).isEmpty();
    }

    @Test
    void 次年放假安排未公布时期限为暂定() {
        assertThat(deadline("2026-12-02")).isInstanceOf(Deadline.Settled.class);
        assertThat(deadline("2026-12-04"))
                .isInstanceOfSatisfying(
                        Deadline.Provisional.class,
                        provisional ->
                                assertThat(provisional.announcedUntil()).isEqualTo("2026-12-31"));
    }

    @Test
    void 逐日写明计与不计() {
        var proof = deadline("2024-09-09").proof();
        assertThat(proof.getFirst())
                .isEqualTo(new CountedDay(LocalDate.parse("2024-09-09"), Why.START, 0, ""));
        assertThat(proof.getLast())
                .isEqualTo(new CountedDay(LocalDate.parse("2024-10-12"), Why.MAKE_UP, 20, "国庆节"));
        assertThat(proof)
                .contains(new CountedDay(LocalDate.parse("2024-09-16"), Why.HOLIDAY, 0, "中秋节"))
                .contains(new CountedDay(LocalDate.parse("2024-09-21"), Why.WEEKEND, 0, ""));
    }

    @Test
    void 剩余工作日到期当天为零过后为负() {
        var deadline = deadline("2019-05-15");
        assertThat(clock.workingDaysLeft(LocalDate.parse("2019-06-12"), deadline)).isEqualTo(1);
        assertThat(clock.workingDaysLeft(LocalDate.parse("2019-06-13"), deadline)).isZero();
        assertThat(clock.workingDaysLeft(LocalDate.parse("2019-06-17"), deadline)).isEqualTo(-2);
    }

    @Property(tries = 2000)
    void 证明中每个历日恰有一行且恰数满期限(@ForAll @IntRange(min = 0, max = 6500) int days) {
        var made = LocalDate.of(2008, 5, 1).plusDays(days);
        var deadline = clock.deadline(made).orElseThrow();
        assertThat(deadline.proof().stream().map(CountedDay::date))
                .containsExactlyElementsOf(made.datesUntil(deadline.due().plusDays(1)).toList());
        assertThat(deadline.proof().stream().filter(CountedDay::counted))
                .hasSize(deadline.counting().period());
        assertThat(deadline.proof().getLast().counted()).isTrue();
    }

    @Property(tries = 2000)
    void 形成越晚到期不会越早(@ForAll @IntRange(min = 0, max = 6500) int days) {
        var made = LocalDate.of(2008, 5, 1).plusDays(days);
        assertThat(clock.deadline(made.plusDays(1)).orElseThrow().due())
                .isAfterOrEqualTo(clock.deadline(made).orElseThrow().due());
    }

    private Deadline deadline(String made) {
        return clock.deadline(LocalDate.parse(made)).orElseThrow();
    }
}
