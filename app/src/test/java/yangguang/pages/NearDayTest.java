package yangguang.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

@DisplayName("近日")
class NearDayTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2026-12-31, 12月31日（周四）, Thu 31 Dec",
        "2026-12-31, 2027-01-01, 2027年1月1日（周五）, Fri 1 Jan 2027",
        "2027-01-01, 2027-01-01, 1月1日（周五）, Fri 1 Jan",
        "2027-01-01, 2026-12-31, 2026年12月31日（周四）, Thu 31 Dec 2026",
    })
    void 别的年份写明年份(LocalDate today, LocalDate day, String chinese, String english) {
        assertThat(words(today, Locale.SIMPLIFIED_CHINESE).nearDay(day)).isEqualTo(chinese);
        assertThat(words(today, Locale.ENGLISH).nearDay(day)).isEqualTo(english);
    }

    /** At midnight, when it is still the day before in London. */
    private static Text words(LocalDate today, Locale locale) {
        var midnight = today.atTime(LocalTime.MIDNIGHT).atZone(ZONE).toInstant();
        return new Text(new StaticMessageSource(), locale, Clock.fixed(midnight, ZONE));
    }
}
