package yangguang.registers;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yangguang.law.rules.ChineseNumber;

/**
 * Days as people say them: 今天, 上周三, 3月5日, 去年12月1日. Without a year the nearest past one is meant.
 */
final class SpokenDays {
    private static final String PART_OF_DAY = "(?:上午|中午|下午|晚上|早上)?";
    private static final String CHINESE = "[一二三四五六七八九十]{1,3}";
    private static final String WEEKDAYS = "一二三四五六日";

    /**
     * @param from where it begins in the sentence
     * @param to where it ends
     */
    record SpokenDay(LocalDate date, int from, int to) {}

    private record Form(
            Pattern pattern, BiFunction<MatchResult, LocalDate, @Nullable LocalDate> day) {
        static Form of(
                String pattern, BiFunction<MatchResult, LocalDate, @Nullable LocalDate> day) {
            return new Form(Pattern.compile("(?:" + pattern + ")" + PART_OF_DAY), day);
        }
    }

    private static final List<Form> FORMS =
            List.of(
                    Form.of("大前天", (_, today) -> today.minusDays(3)),
                    Form.of("前天", (_, today) -> today.minusDays(2)),
                    Form.of("昨[天日]", (_, today) -> today.minusDays(1)),
                    Form.of("今[天日早晚]|刚才|上午|下午", (_, today) -> today),
                    Form.of(
                            "(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*[日号]?",
                            (parts, _) ->
                                    day(number(parts, 1), number(parts, 2), number(parts, 3))),
                    Form.of(
                            "(去年|今年)(\\d{1,2})月(\\d{1,2})[日号]?",
                            (parts, today) ->
                                    day(
                                            parts.group(1).equals("去年")
                                                    ? today.getYear() - 1
                                                    : today.getYear(),
                                            number(parts, 2),
                                            number(parts, 3))),
                    Form.of(
                            "(\\d{1,2})月(\\d{1,2})[日号]?",
                            (parts, today) -> past(number(parts, 1), number(parts, 2), today)),
                    Form.of(
                            "(" + CHINESE + ")月(" + CHINESE + ")[日号]",
                            (parts, today) -> past(number(parts, 1), number(parts, 2), today)),
                    Form.of(
                            "(上周|上星期|本周|这周|本星期|周|星期)([" + WEEKDAYS + "天])",
                            (parts, today) -> weekday(parts.group(1), parts.group(2), today)),
                    Form.of(
                            "(?:本月|这个月)?(\\d{1,2})[日号]",
                            (parts, today) -> inMonth(number(parts, 1), today)));

    private static final Pattern DEADLINE = Pattern.compile("(\\d{1,2})月(\\d{1,2})[日号]?(?:之|以)?前");

    /** A day of a month, which may be one that there is not. */
    private static final Pattern DATE =
            Pattern.compile(
                    "(?:(?:\\d{4}|去|今)年)?(?:\\d{1,2}月\\d{1,2}|%s月%s)[日号]"
                            .formatted(CHINESE, CHINESE));

    /** A month without a day, and times that name none. */
    private static final Pattern MONTH =
            Pattern.compile(
                    "(?:(?:\\d{4}|去|今)年)?(?<![\\d.])(?:\\d{1,2}|%s)月份?|上个?月|这个月|本月|上[次回]|前[几些]天|前不久|不久前|那天"
                            .formatted(CHINESE));

    /** Words that speak of a day and do not say which. */
    record Unclear(String words, int from, int to) {}

    private SpokenDays() {}

    /** A day that there is not, such as 11月31日; or a month or 上次, where no day stands beside it. */
    static Optional<Unclear> unclear(String sentence, LocalDate today) {
        return DATE.matcher(sentence)
                .results()
                .filter(date -> in(date.group(), today).filter(day -> day.from() == 0).isEmpty())
                .findFirst()
                .or(
                        () ->
                                in(sentence, today).isPresent()
                                        ? Optional.empty()
                                        : MONTH.matcher(sentence).results().findFirst())
                .map(parts -> new Unclear(parts.group(), parts.start(), parts.end()));
    }

    /** Until when something is to be done: 12月20日前, the next such day. */
    static Optional<SpokenDay> deadline(String sentence, LocalDate today) {
        var parts = DEADLINE.matcher(sentence);
        if (!parts.find()) return Optional.empty();
        var day = day(today.getYear(), number(parts, 1), number(parts, 2));
        var next =
                day == null || day.isBefore(today)
                        ? day(today.getYear() + 1, number(parts, 1), number(parts, 2))
                        : day;
        return Optional.ofNullable(next)
                .map(until -> new SpokenDay(until, parts.start(), parts.end()));
    }

    static Optional<SpokenDay> in(String sentence, LocalDate today) {
        for (var form : FORMS) {
            var parts = form.pattern().matcher(sentence);
            while (parts.find()) {
                var day = form.day().apply(parts.toMatchResult(), today);
                if (day != null) return Optional.of(new SpokenDay(day, parts.start(), parts.end()));
            }
        }
        return Optional.empty();
    }

    /** The words without the day that stands in them. */
    static String without(String words, LocalDate today) {
        return in(words, today)
                .map(day -> words.substring(0, day.from()) + words.substring(day.to()))
                .orElse(words);
    }

    private static int number(MatchResult parts, int group) {
        var number = parts.group(group);
        return Character.isDigit(number.charAt(0))
                ? Integer.parseInt(number)
                : (int) ChineseNumber.read(number);
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** This year's, or last year's where this year's is still to come. */
    private static @Nullable LocalDate past(int month, int day, LocalDate today) {
        var now = day(today.getYear(), month, day);
        return now == null || now.isAfter(today) ? day(today.getYear() - 1, month, day) : now;
    }

    private static @Nullable LocalDate inMonth(int day, LocalDate today) {
        var now = day(today.getYear(), today.getMonthValue(), day);
        if (now != null && !now.isAfter(today)) return now;
        var before = today.withDayOfMonth(1).minusMonths(1);
        return day(before.getYear(), before.getMonthValue(), day);
    }

    private static LocalDate weekday(String week, String word, LocalDate today) {
        int place = word.equals("天") ? 7 : WEEKDAYS.indexOf(word) + 1;
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var day = monday.plusDays(place - 1L);
        if (week.startsWith("上")) return day.minusWeeks(1);
        return day.isAfter(today) ? day.minusWeeks(1) : day;
    }
}
