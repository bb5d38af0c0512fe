package yangguang.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A day as a document prints it: 2018年1月2日, 2018-01-02, or 二〇一八年一月二日, the form that official
 * documents used before GB/T 9704-2012.
 *
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 */
public record PrintedDate(LocalDate day, int start, int end) {
    private static final String ZERO = "〇○零ＯO0Ο";
    private static final String DIGITS = "一二三四五六七八九";

    private static final Pattern FORM =
            Pattern.compile(
                    "(?<![\\d０-９])(?<year>[\\d０-９]{4}|[一二]["
                            + ZERO
                            + DIGITS
                            + "]{3})\\h*"
                            + "(?:年\\h*(?<month>[\\d０-９]{1,2}|[一二三四五六七八九十元正]{1,2})\\h*月"
                            + "\\h*(?<day>[\\d０-９]{1,2}|初?[一二三四五六七八九十廿卅]{1,3})\\h*[日号]"
                            + "|(?<mark>[-/.])(?<m>\\d{1,2})\\k<mark>(?<d>\\d{1,2})(?!\\d))");

    /** Every possible day in the text, in order; 2018年2月30日 is not one. */
    public static List<PrintedDate> in(CharSequence text) {
        return FORM.matcher(text).results().flatMap(found -> read(found).stream()).toList();
    }

    /** The day, when the text is a date and nothing else. */
    public static Optional<LocalDate> only(String text) {
        var found = FORM.matcher(text.strip());
        return found.matches() ? read(found).map(PrintedDate::day) : Optional.empty();
    }

    private static Optional<PrintedDate> read(MatchResult found) {
        var month = found.group("month") != null ? found.group("month") : found.group("m");
        var day = found.group("day") != null ? found.group("day") : found.group("d");
        try {
            var date = LocalDate.of(year(found.group("year")), number(month), number(day));
            return Optional.of(new PrintedDate(date, found.start(), found.end()));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** 2018, ２０１８ or 二〇一八. */
    static int year(String printed) {
        int year = 0;
        for (char digit : printed.toCharArray()) year = year * 10 + digit(digit);
        return year;
    }

    /** 1-99 as 18, １８, 十八, 二十一, 廿一, 初三; 元 and 正 are the first month. */
    private static int number(String printed) {
        int tens = 0;
        int ones = 0;
        for (char sign : printed.toCharArray()) {
            switch (sign) {
                case '初' -> {}
                case '十' -> {
                    tens = Math.max(ones, 1);
                    ones = 0;
                }
                case '廿' -> tens = 2;
                case '卅' -> tens = 3;
                case '元', '正' -> ones = 1;
                default -> ones = (Character.isDigit(sign) ? ones * 10 : 0) + digit(sign);
            }
        }
        return tens * 10 + ones;
    }

    private static int digit(char sign) {
        if (Character.isDigit(sign)) return Character.digit(sign, 10);
        return ZERO.indexOf(sign) >= 0 ? 0 : DIGITS.indexOf(sign) + 1;
    }
}
