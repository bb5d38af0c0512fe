package yangguang.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody reads: elder mode 长辈版, high contrast, size of letters, language. Kept in a cookie
 * that names nobody, and part of the key of every page in memory.
 *
 * @param mode {@code standard} or {@code elder}
 * @param contrast {@code normal} or {@code high}
 * @param size {@code m}, {@code l} or {@code xl}
 * @param language {@code zh} or {@code en}
 */
public record Preferences(String mode, String contrast, String size, String language) {
    public static final String COOKIE = "reading";
    private static final List<Set<String>> CHOICES =
            List.of(
                    Set.of("standard", "elder"),
                    Set.of("normal", "high"),
                    Set.of("m", "l", "xl"),
                    Set.of("zh", "en"));

    public static final Preferences STANDARD = new Preferences("standard", "normal", "m", "zh");

    public Preferences {
        List<String> values = List.of(mode, contrast, size, language);
        for (int i = 0; i < values.size(); i++) {
            if (!CHOICES.get(i).contains(values.get(i)))
                throw new IllegalArgumentException("not a way of reading: " + values);
        }
    }

    /** How the reader of this request reads. */
    public static Preferences of(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) return STANDARD;
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .map(cookie -> parse(cookie.getValue()))
                .orElse(STANDARD);
    }

    /** What the cookie says; anything strange reads as the standard. */
    static Preferences parse(String cookie) {
        String[] parts = cookie.split("\\.", -1);
        boolean known =
                parts.length == CHOICES.size()
                        && Arrays.stream(parts).allMatch(part -> part.matches("[a-z]{1,10}"));
        if (!known) return STANDARD;
        try {
            return new Preferences(parts[0], parts[1], parts[2], parts[3]);
        } catch (IllegalArgumentException strange) {
            return STANDARD;
        }
    }

    /** These, with one choice changed; an unknown name or value changes nothing. */
    Preferences with(String name, String value) {
        try {
            return switch (name) {
                case "mode" -> new Preferences(value, contrast, size, language);
                case "contrast" -> new Preferences(mode, value, size, language);
                case "size" -> new Preferences(mode, contrast, value, language);
                case "lang" -> new Preferences(mode, contrast, size, value);
                case String other -> this;
            };
        } catch (IllegalArgumentException strange) {
            return this;
        }
    }

    public Locale locale() {
        return language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    public boolean isElder() {
        return mode.equals("elder");
    }

    public boolean isHighContrast() {
        return contrast.equals("high");
    }

    /** As the cookie holds it, and as a key. */
    public String key() {
        return String.join(".", mode, contrast, size, language);
    }
}
