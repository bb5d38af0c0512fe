package yangguang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Writes a text so that what people take for equal is equal: half-width, lower case, simplified.
 * Each char becomes one char, so a place in the folded text is the same place in the original.
 */
final class Folding {
    private static final String HAN = "[\\p{IsHan}\\u3001\\u3002\\uff0c]";
    private static final Pattern INSIDE_HAN =
            Pattern.compile("(?<=" + HAN + ")\\s+(?=" + HAN + ")");
    private static final Pattern BLANKS_IN_LINE =
            Pattern.compile("(?<=" + HAN + ")[\\s&&[^\\n]]+(?=" + HAN + ")");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00a0]+");
    private static final char[] SIMPLE = simpleForms();

    private Folding() {}

    static String of(String text) {
        var folded = new char[text.length()];
        for (int at = 0; at < folded.length; at++) folded[at] = folded(text.charAt(at));
        return new String(folded);
    }

    /** For the index: folded, and no line break or blank parts a Chinese word. */
    static String joined(String text) {
        return INSIDE_HAN.matcher(of(text)).replaceAll("");
    }

    /** For reading: one blank at most; between Chinese characters only where a line ended. */
    static String tidy(String text) {
        var lines = BLANKS_IN_LINE.matcher(text).replaceAll("");
        return BLANKS.matcher(lines).replaceAll(" ").strip();
    }

    private static char folded(char c) {
        if (c < 128) return Character.toLowerCase(c);
        if (c >= '\uff01' && c <= '\uff5e') return Character.toLowerCase((char) (c - 0xfee0));
        if (c == '\u3000' || c == '\u00a0') return ' ';
        var simple = SIMPLE[c];
        return simple != 0 ? simple : Character.toLowerCase(c);
    }

    private static char[] simpleForms() {
        var simple = new char[Character.MAX_VALUE + 1];
        try (var in = Folding.class.getResourceAsStream("simplified.txt")) {
            if (in == null) throw new IllegalStateException("simplified.txt is missing");
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Pattern.compile(" ").splitAsStream(line))
                    .forEach(pair -> simple[pair.charAt(0)] = pair.charAt(1));
            return simple;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
