package yangguang.requests;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * 查询码: what an applicant needs, beside the number, to see how the request stands. Ten characters
 * without those that are mistaken for each other; some 48 bits of chance.
 */
public record QueryCode(String value) {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static QueryCode made() {
        return new QueryCode(letters(LENGTH));
    }

    /** So many characters, each by chance. */
    static String letters(int many) {
        var letters = new StringBuilder();
        for (int i = 0; i < many; i++)
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return letters.toString();
    }

    /** As typed: blanks, hyphens, small and full-width letters do not matter. */
    public static QueryCode typed(String typed) {
        return new QueryCode(
                Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replaceAll("[\\s-]", "")
                        .toUpperCase(Locale.ROOT));
    }

    /** As printed: ABCDE-FGHJK. */
    public String printed() {
        int half = value.length() / 2;
        return value.substring(0, half) + "-" + value.substring(half);
    }
}
