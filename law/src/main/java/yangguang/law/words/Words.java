package yangguang.law.words;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this module, with dates the way people write them. */
public final class Words {
    private static final DateTimeFormatter CHINESE =
            DateTimeFormatter.ofPattern("uuuu'年'M'月'd'日'", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Words() {}

    /** The sentence of a key in the language, its places filled. */
    public static String say(Locale locale, String key, List<Object> args) {
        boolean chinese = isChinese(locale);
        var bundle =
                ResourceBundle.getBundle(
                        "words/law",
                        chinese ? Locale.CHINA : Locale.ENGLISH,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        var written = args.stream().map(arg -> write(arg, chinese)).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(written);
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }

    private static String write(Object arg, boolean chinese) {
        return switch (arg) {
            case LocalDate date -> date.format(chinese ? CHINESE : ENGLISH);
            case LocalDateTime moment ->
                    write(moment.toLocalDate(), chinese) + " " + moment.toLocalTime();
            default -> arg.toString();
        };
    }
}
