package yangguang.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("印出的日期")
class PrintedDateTest {
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            textBlock =
                    """
            2018年1月2日, 2018-01-02
            2018 年 01 月 02 日, 2018-01-02
            ２０１８年１月２日, 2018-01-02
            2018-02-24, 2018-02-24
            2018/2/24, 2018-02-24
            2018.2.24, 2018-02-24
            二〇一八年二月二十四日, 2018-02-24
            二○一一年十月二十一日, 2011-10-21
            二0一七年十二月三十一日, 2017-12-31
            一九九九年元月初三日, 1999-01-03
            二〇二六年三月十日, 2026-03-10
            二〇二六年三月廿八日, 2026-03-28
            """)
    void 各种写法都是同一天(String printed, LocalDate day) {
        assertThat(PrintedDate.only(printed)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018年2月30日",
                "2018年13月1日",
                "2018年",
                "12018-01-022",
                "二月二日",
                "0439-6225891",
                ""
            })
    void 不可能的日子不算日期(String printed) {
        assertThat(PrintedDate.in(printed)).isEmpty();
    }

    @Property(tries = 500)
    void 任何文字都不出错(@ForAll String text) {
        assertThat(PrintedDate.in(text)).allMatch(date -> date.start() < date.end());
    }

    @Property(tries = 300)
    void 任何一天写成汉字都能读回(@ForAll @IntRange(min = 0, max = 73_000) int days) {
        var day = LocalDate.of(1900, 1, 1).plusDays(days);
        assertThat(PrintedDate.only(chinese(day))).contains(day);
    }

    private static String chinese(LocalDate day) {
        var year = new StringBuilder();
        for (char digit : String.valueOf(day.getYear()).toCharArray())
            year.append("〇一二三四五六七八九".charAt(digit - '0'));
        return year + "年" + number(day.getMonthValue()) + "月" + number(day.getDayOfMonth()) + "日";
    }

    private static String number(int number) {
        var ten = number < 10 ? "" : number < 20 ? "十" : "一二三".charAt(number / 10 - 1) + "十";
        return ten + (number % 10 == 0 ? "" : "一二三四五六七八九".charAt(number % 10 - 1));
    }
}
