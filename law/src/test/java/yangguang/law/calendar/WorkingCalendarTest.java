package yangguang.law.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.law.rules.BadLawFile;

@DisplayName("工作日历")
class WorkingCalendarTest {
    private final WorkingCalendar calendar = WorkingCalendar.announced();

    @ParameterizedTest(name = "{0} 后第 {1} 个工作日是 {2}（{3}）")
    @CsvFileSource(resources = "/law/cases/working-days.csv", useHeadersInDisplayName = true)
    void 当日不计从次日起数工作日(LocalDate start, int days, LocalDate due, String why) {
        assertThat(calendar.nthWorkingDayAfter(start, days)).as(why).isEqualTo(due);
        assertThat(calendar.workingDaysUntil(start, due)).as(why).isEqualTo(days);
    }

    /** Independent count: all days less weekends less statutory days, as law.md derives it. */
    @ParameterizedTest(name = "{0} 年有 {1} 个工作日")
    @CsvSource(
            textBlock =
                    """
                    2007, 249
                    2008, 251
                    2010, 250
                    2015, 249
                    2017, 249
                    2020, 249
                    2023, 249
                    2024, 251
                    2025, 248
                    2026, 248
                    """)
    void 全年工作日数(int year, int worked) {
        assertThat(
                        LocalDate.of(year, 1, 1)
                                .datesUntil(LocalDate.of(year + 1, 1, 1))
                                .filter(calendar::isWorkingDay))
                .hasSize(worked);
    }

    @Test
    void 补班的星期六是工作日() {
        assertThat(calendar.day(LocalDate.parse("2018-02-24")))
                .isEqualTo(new Day(LocalDate.parse("2018-02-24"), DayKind.MAKE_UP, "春节"));
    }

    @Test
    void 二零二零年春节假期延长至二月二日() {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2020-01-31"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2020-02-03"))).isTrue();
    }

    @Test
    void 已公布至二零二六年() {
        assertThat(calendar.firstDay()).isEqualTo("2004-01-01");
        assertThat(calendar.lastAnnouncedDay()).isEqualTo("2026-12-31");
        assertThat(calendar.years()).hasSize(23);
    }

    @Test
    void 每年都有公布它的通知() {
        assertThat(calendar.years())
                .allSatisfy(
                        year ->
                                assertThat(year.notice().title())
                                        .contains(year.year() + "年部分节假日安排"));
    }

    @Test
    void 放假的都不补班补班的都在周末() {
        for (var year : calendar.years()) {
            for (var day : year.days()) {
                boolean weekend = day.date().getDayOfWeek().getValue() > 5;
                if (day.kind() == DayKind.MAKE_UP) assertThat(weekend).as("%s", day).isTrue();
            }
        }
    }

    @Test
    void 日历之前的日子没有答案() {
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.parse("2003-12-31")))
                .isInstanceOf(NoCalendar.class);
    }

    @Test
    void 次年安排公布后加入一年() {
        var next =
                CalendarYear.read(
                        "2027.yaml",
                        """
                        year: 2027
                        notice: 国务院办公厅关于2027年部分节假日安排的通知
                        certainty: policy
                        festivals:
                          - name: 元旦
                            off: [2027-01-01..2027-01-03]
                            worked: [2027-01-09]
                        """);
        var longer = calendar.with(next);
        assertThat(longer.isWorkingDay(LocalDate.parse("2027-01-01"))).isFalse();
        assertThat(longer.isWorkingDay(LocalDate.parse("2027-01-09"))).isTrue();
        assertThat(longer.lastAnnouncedDay()).isEqualTo("2027-12-31");
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-01-01"))).isTrue();
    }

    @Test
    void 安排写错时指出文件和行() {
        assertThatThrownBy(
                        () ->
                                CalendarYear.read(
                                        "2027.yaml",
                                        """
                                        year: 2027
                                        notice: 国务院办公厅关于2027年部分节假日安排的通知
                                        certainty: policy
                                        festivals:
                                          - name: 元旦
                                            off: [2027-01-01至2027-01-03]
                                        """))
                .isInstanceOf(BadLawFile.class)
                .hasMessageStartingWith("2027.yaml:6:");
    }
}
