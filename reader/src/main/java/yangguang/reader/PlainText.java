package yangguang.reader;

import java.util.regex.Pattern;

/**
 * A text with every sign in its usual width, as long as it was, so that places in it are places in
 * the file; and the Chinese characters of it alone, in which words are found that lines, blanks and
 * signs have torn apart.
 */
final class PlainText {
    private static final int FULL_WIDTH = 0xFEE0;
    private static final Pattern RUN = Pattern.compile("\\s+");

    /** From one place up to another. */
    record Span(int from, int to) {
        boolean holds(int place) {
            return place >= from && place < to;
        }
    }

    private final String written;
    private final String text;
    private final String han;
    private final int[] places;

    PlainText(String written) {
        this.written = written;
        this.text = Simplified.of(usual(written));
        var han = new StringBuilder(text.length());
        var places = new int[text.length() + 1];
        for (int at = 0; at < text.length(); at++) {
            if (!Character.isIdeographic(text.charAt(at))) continue;
            places[han.length()] = at;
            han.append(text.charAt(at));
        }
        places[han.length()] = text.length();
        this.han = han.toString();
        this.places = places;
    }

    private static String usual(String written) {
        var usual = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) usual.append(usual(written.charAt(at)));
        return usual.toString();
    }

    private static char usual(char sign) {
        if (sign >= '！' && sign <= '～') return (char) (sign - FULL_WIDTH);
        return switch (sign) {
            case '\u00A0', '\u3000', '\uFEFF', '\u200B' -> ' ';
            case '−', '–' -> '-';
            case '〇' -> '零';
            case '│', '┃', '︱' -> '|';
            default -> sign;
        };
    }

    /** With every sign in its usual width. */
    String text() {
        return text;
    }

    /** The Chinese characters alone. */
    String han() {
        return han;
    }

    /** Where a Chinese character stands in the text. */
    int place(int inHan) {
        return places[inHan];
    }

    /** The first Chinese character at or after a place in the text. */
    int hanFrom(int place) {
        int low = 0;
        int high = han.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] < place) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** The words as written from one place to another, in one line. */
    String quote(int from, int to) {
        return RUN.matcher(written.substring(from, to)).replaceAll(" ").strip();
    }
}
