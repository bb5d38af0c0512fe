package yangguang.letters;

import java.text.Normalizer;
import java.util.List;
import yangguang.fonts.Face;

/** Which characters a letter can show, and by which others it shows what looks the same. */
final class Fonts {
    /** Printed for a character that no face has, as typesetters do. */
    static final String UNKNOWN = "〓";

    private Fonts() {}

    /**
     * The text with what looks the same in the place of what no face has: text copied from a PDF is
     * full of radicals such as U+2F49 in the place of characters.
     */
    static String printable(String text) {
        if (text.codePoints().allMatch(Fonts::has)) return text;
        var printable = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> has(letter.codePointAt(0)) ? letter : alike(letter))
                .forEach(printable::append);
        return printable.toString();
    }

    private static String alike(String letter) {
        return Normalizer.normalize(letter, Normalizer.Form.NFKC).replace('\u301C', '\uFF5E');
    }

    static List<String> unprintable(String text) {
        return printable(text)
                .codePoints()
                .filter(letter -> !has(letter))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    private static boolean has(int letter) {
        return Character.isISOControl(letter) || Face.of(letter).has(letter);
    }
}
