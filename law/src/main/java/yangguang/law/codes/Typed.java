package yangguang.law.codes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people type it: full-width letters, blanks and dashes of many kinds. */
final class Typed {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");

    private Typed() {}

    /** Half-width capitals without blanks, for codes. */
    static String code(String typed) {
        return dense(typed).toUpperCase(Locale.ROOT);
    }

    /** Half-width without blanks; full-width brackets become half-width too. */
    static String dense(String typed) {
        var narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return DASHES.matcher(BLANKS.matcher(narrow).replaceAll("")).replaceAll("-");
    }
}
