package yangguang.law.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 引用: a place in the law, printed the way the field writes it, for example
 * 《中华人民共和国政府信息公开条例》（国务院令第711号）第三十三条第二款. A notice of the administration is cited by title and number
 * alone.
 *
 * @param title the title without 《》
 * @param number the order or document number, empty where a law has none
 * @param article 条, 0 if the whole text is meant
 * @param paragraph 款, 0 if the whole article is meant
 * @param item 项, 0 if the whole paragraph is meant
 */
public record Citation(String title, String number, int article, int paragraph, int item) {
    private static final Pattern FORM =
            Pattern.compile(
                    ("《?(?<title>[^《》]+?)》?(?:（(?<number>[^（）]*号)）)?"
                                    + "(?:第(?<article>N)条)?(?:第(?<paragraph>N)款)?(?:第（(?<item>N)）项)?")
                            .replace("N", ChineseNumber.PATTERN));

    public Citation {
        if (title.isBlank()) throw new IllegalArgumentException("a citation needs a title");
    }

    public static Citation of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("not a citation: " + text));
    }

    static Optional<Citation> parse(String text) {
        var matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(
                new Citation(
                        matcher.group("title"),
                        Optional.ofNullable(matcher.group("number")).orElse(""),
                        place(matcher.group("article")),
                        place(matcher.group("paragraph")),
                        place(matcher.group("item"))));
    }

    private static int place(@Nullable String number) {
        return number == null ? 0 : ChineseNumber.read(number);
    }

    /** The place without title and number, for example 第三十三条第二款; empty for a whole text. */
    public String place() {
        return (article == 0 ? "" : "第" + ChineseNumber.write(article) + "条")
                + (paragraph == 0 ? "" : "第" + ChineseNumber.write(paragraph) + "款")
                + (item == 0 ? "" : "第（" + ChineseNumber.write(item) + "）项");
    }

    @Override
    public String toString() {
        return "《" + title + "》" + (number.isEmpty() ? "" : "（" + number + "）") + place();
    }
}
