package yangguang.files;

import java.util.Locale;

/**
 * The letters of a text in half width and small, those that cannot be seen left out, and for each
 * the place from which it comes.
 *
 * @param at the place of each letter in the text it was made of, and behind the last its length
 */
record Letters(String text, int[] at) {
    /** With blanks and line ends, for numbers and lines. */
    static Letters of(String text) {
        return of(text, false);
    }

    /** Without blanks and line ends, for words that may run over them. */
    static Letters withoutBlanks(String text) {
        return of(text, true);
    }

    /** What is compared of a number or word: neither blanks nor hyphens nor brackets. */
    static String bare(String words) {
        return withoutBlanks(words).text().replaceAll("[-()]", "");
    }

    private static Letters of(String original, boolean bare) {
        var plain = Folding.plain(original);
        if (plain.length() != original.length())
            throw new IllegalStateException("a radical is no single letter");
        var letters = new StringBuilder(plain.length());
        var at = new int[plain.length() + 1];
        for (int place = 0; place < plain.length(); place++) {
            char letter = folded(plain.charAt(place));
            if (unseen(letter) || bare && Character.isWhitespace(letter)) continue;
            at[letters.length()] = place;
            letters.append(letter);
        }
        at[letters.length()] = plain.length();
        return new Letters(letters.toString().toLowerCase(Locale.ROOT), at);
    }

    private static char folded(char letter) {
        if (letter >= '\uFF01' && letter <= '\uFF5E') return (char) (letter - 0xFEE0);
        return switch (letter) {
            case '\u3000', '\u00A0', '\u2002', '\u2003', '\u2009' -> ' ';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            default -> letter;
        };
    }

    private static boolean unseen(char letter) {
        return switch (Character.getType(letter)) {
            case Character.FORMAT -> true;
            case Character.CONTROL -> !Character.isWhitespace(letter);
            default -> false;
        };
    }

    /** Where the letter stands here that has this place in the text it was made of. */
    int placeOf(int place) {
        int found = 0;
        while (found < text.length() && at[found] < place) found++;
        return found;
    }

    /** The same place in the text it was made of. */
    Spot spot(Sensitive kind, int start, int end, String advice) {
        return new Spot(kind, at[start], at[end - 1] + 1, advice);
    }
}
