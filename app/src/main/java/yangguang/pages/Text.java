package yangguang.pages;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of one language. A key without words is a defect and is thrown. */
public final class Text {
    private final MessageSource words;
    private final Locale locale;
    private final Clock clock;

    /**
     * @param clock tells which days are near
     */
    public Text(MessageSource words, Locale locale, Clock clock) {
        this.words = words;
        this.locale = locale;
        this.clock = clock;
    }

    public Locale locale() {
        return locale;
    }

    public boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }

    /** The sentence of this key; {@code {0}} and so on are filled in order. Not yet escaped. */
    public String of(String key, Object... arguments) {
        return words.getMessage(key, Arrays.stream(arguments).map(this::word).toArray(), locale);
    }

    public String of(String key, List<?> arguments) {
        return of(key, arguments.toArray());
    }

    /** The words of one constant, such as {@code access.role.EDITOR}. */
    public String of(String prefix, Enum<?> constant) {
        return of(prefix + "." + constant.name());
    }

    public boolean has(String key) {
        return words.getMessage(key, null, null, locale) != null;
    }

    /** A sentence that holds markup of our own, such as {@code <b>}; its arguments are escaped. */
    public Content rich(String key, Object... arguments) {
        Object[] escaped = Arrays.stream(arguments).map(this::word).map(Text::escaped).toArray();
        String sentence = words.getMessage(key, escaped, locale);
        return new Content() {
            @Override
            public void writeTo(TemplateOutput output) {
                output.writeContent(sentence);
            }
        };
    }

    /** A day in a sentence: 2026年3月18日. In columns the ISO form stands instead. */
    public String day(LocalDate day) {
        return isChinese()
                ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                : day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    }

    /** A near day with its weekday: 3月18日（周三）; with its year where that is another. */
    public String nearDay(LocalDate day) {
        boolean thisYear = day.getYear() == Year.now(clock).getValue();
        return isChinese()
                ? "%s%d月%d日（%s）"
                        .formatted(
                                thisYear ? "" : day.getYear() + "年",
                                day.getMonthValue(),
                                day.getDayOfMonth(),
                                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA))
                : day.format(
                        DateTimeFormatter.ofPattern(
                                thisYear ? "EEE d MMM" : "EEE d MMM uuuu", Locale.ENGLISH));
    }

    /** Numbers stay bare: a year or a number of a document takes no thousands mark. */
    private Object word(Object argument) {
        return switch (argument) {
            case LocalDate day -> day(day);
            case Both both -> both.in(isChinese());
            default -> String.valueOf(argument);
        };
    }

    private static String escaped(Object word) {
        var output = new gg.jte.output.StringOutput();
        gg.jte.html.escape.Escape.htmlContent(String.valueOf(word), output);
        return output.toString();
    }
}
