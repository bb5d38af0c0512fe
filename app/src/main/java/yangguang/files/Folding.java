package yangguang.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes different ways of writing the same words equal: full and half width, capital and small,
 * blanks, soft hyphens, and the radicals that PDF writers put for characters.
 */
final class Folding {
    /** Radicals that Unicode does not decompose, each before its character. */
    private static final String RADICALS =
            "戶户⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟•·・·‧·∙·⋅·";

    /**
     * A line may end inside a word, with a hyphen, and so may a page, with its number on a line of
     * its own.
     */
    private static final String BREAK = "(?:-?\\n(?:第?-?\\d{1,4}-?页?\\n)?)?";

    private Folding() {}

    /** Without blanks and line ends; letters are taken apart, so folding knows no neighbours. */
    static String fold(String words) {
        var apart = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(Folding::counts)
                .map(Folding::one)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** The same words with characters where radicals stood. */
    static String plain(String words) {
        var plain = new StringBuilder(words.length());
        words.codePoints()
                .map(
                        letter ->
                                letter < 0x2E80 || letter > 0x2FDF
                                        ? letter
                                        : fold(Character.toString(letter)).codePointAt(0))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean counts(int letter) {
        return switch (Character.getType(letter)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT ->
                    false;
            default ->
                    !(letter >= 0xFE00 && letter <= 0xFE0F
                            || letter >= 0xE0100 && letter <= 0xE01EF);
        };
    }

    private static int one(int letter) {
        if (Character.getType(letter) == Character.DASH_PUNCTUATION || letter == '\u2212')
            return '-';
        int at = letter < 0x10000 ? RADICALS.indexOf(letter) : -1;
        return at >= 0 && at % 2 == 0 ? RADICALS.charAt(at + 1) : letter;
    }

    /** Finds the words in folded text whose lines are kept apart; empty words are found nowhere. */
    static Pattern pattern(String words) {
        var folded = fold(words);
        if (folded.isEmpty()) return Pattern.compile("(?!)");
        return Pattern.compile(
                folded.codePoints()
                        .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                        .collect(Collectors.joining(BREAK)));
    }
}
