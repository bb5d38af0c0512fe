package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.calendar.OpenClock;
import yangguang.law.Law;
import yangguang.law.calendar.CalendarYear;
import yangguang.law.calendar.Day;
import yangguang.law.calendar.DayKind;
import yangguang.law.calendar.WorkingCalendar;
import yangguang.law.clocks.Consulted;

@PlatformTest
@DisplayName("列表里的期限随日期和日历更新")
class RefreshClocksTest {
    @Autowired Counter counter;
    @Autowired RefreshClocks refresh;
    @Autowired RequestClocksMoved clocks;
    @Autowired Law national;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    long body;

    @BeforeEach
    void office() {
        body = counter.body("云溪县青禾街道办事处");
    }

    @Test
    void 第三方没有答复期间答复期限逐日顺延直到意见期限届满() {
        var request = counter.at("2024-03-01", body);
        counter.done(
                Counter.officer(body),
                request,
                new Deed.OpinionAsked(1, Consulted.THIRD_PARTY),
                "2024-03-04");
        assertThat(due(request)).isEqualTo("2024-03-29");
        clock.set(LocalDate.parse("2024-03-08"));
        refresh.all();
        assertThat(due(request)).isEqualTo("2024-04-07");
        clock.set(LocalDate.parse("2024-06-03"));
        refresh.all();
        var last = due(request);
        clock.set(LocalDate.parse("2024-07-03"));
        refresh.all();
        assertThat(due(request)).isEqualTo(last);
    }

    @Test
    void 逾期未补正在列表里第二天就看得出() {
        var request = counter.at("2024-03-01", body);
        counter.done(
                Counter.officer(body),
                request,
                new Deed.CorrectionAsked(LocalDate.parse("2024-03-22")),
                "2024-03-08");
        clock.set(LocalDate.parse("2024-03-23"));
        refresh.all();
        assertThat(
                        jdbc.sql("select standing from requests.request where id = :id")
                                .param("id", request.id())
                                .query(String.class)
                                .single())
                .isEqualTo("CORRECTION_OVERDUE");
    }

    @Test
    void 日历变了列出移动的期限_别的单位的不列() {
        var request = counter.at("2024-03-01", body);
        long other = counter.body("云溪县柳桥街道办事处");
        var march =
                WorkingCalendar.announced().years().stream()
                        .filter(year -> year.year() == 2024)
                        .findFirst()
                        .orElseThrow();
        var shorter = national.with(withHoliday(march, LocalDate.parse("2024-03-11")));
        assertThat(moved(national, shorter, body))
                .containsExactly(
                        new OpenClock(
                                "requests.clock.reply",
                                "2024-00001",
                                "/desk/requests/" + request.id(),
                                body,
                                LocalDate.parse("2024-03-29"),
                                LocalDate.parse("2024-04-01")));
        assertThat(moved(national, shorter, other)).isEmpty();
    }

    @Test
    @DisplayName("日历变了，已经按期作出的延长仍然有效，案卷照常打开")
    void 按期作出的步骤不因日历变更而失效() {
        var request = counter.at("2024-03-01", body);
        counter.done(Counter.officer(body), request, new Deed.ExtensionProposed(), "2024-03-28");
        counter.done(Counter.head(body), request, new Deed.Extended(), "2024-03-29");
        assertThat(due(request)).isEqualTo("2024-04-28");
        var march =
                WorkingCalendar.announced().years().stream()
                        .filter(year -> year.year() == 2024)
                        .findFirst()
                        .orElseThrow();
        var earlier = national.with(withMakeUpDay(march, LocalDate.parse("2024-03-16")));
        assertThat(moved(national, earlier, body))
                .extracting(OpenClock::after)
                .containsExactly(LocalDate.parse("2024-04-26"));
    }

    private Stream<OpenClock> moved(Law before, Law after, long bodyId) {
        return clocks.running(Set.of(bodyId)).flatMap(clock -> clock.moved(before, after).stream());
    }

    private LocalDate due(Request request) {
        return jdbc.sql("select due_on from requests.request where id = :id")
                .param("id", request.id())
                .query(LocalDate.class)
                .single();
    }

    private static CalendarYear withHoliday(CalendarYear year, LocalDate holiday) {
        return with(year, new Day(holiday, DayKind.HOLIDAY, "另行安排"));
    }

    private static CalendarYear withMakeUpDay(CalendarYear year, LocalDate worked) {
        return with(year, new Day(worked, DayKind.MAKE_UP, "另行安排"));
    }

    private static CalendarYear with(CalendarYear year, Day day) {
        var days = new ArrayList<>(year.days());
        days.add(day);
        return new CalendarYear(
                year.year(), year.notice(), year.announced(), year.certainty(), days);
    }
}
