package yangguang.reader;

import java.util.Arrays;
import java.util.List;

/**
 * The sentences of a text without blanks and line ends inside them, as they were before a page or a
 * crawler broke them; tables are left out.
 */
final class DenseText {
    private static final String CLAUSE_ENDS = ",。;:\n";
    private static final String SENTENCE_ENDS = "。;\n";

    private final PlainText text;
    private final String words;
    private final int[] places;

    /**
     * @param from where sentences begin and end; what lies between is no sentence
     */
    DenseText(PlainText text, List<PlainText.Span> tables) {
        this.text = text;
        var words = new StringBuilder();
        var places = new int[text.text().length() + tables.size() + 2];
        int at = 0;
        for (var table : tables) {
            at = append(at, table.from(), words, places);
            places[words.length()] = at;
            words.append('\n');
            at = Math.max(at, table.to());
        }
        append(at, text.text().length(), words, places);
        places[words.length()] = text.text().length();
        this.words = words.toString();
        this.places = places;
    }

    private int append(int from, int to, StringBuilder words, int[] places) {
        int at = from;
        for (; at < to; at++) {
            char sign = text.text().charAt(at);
            boolean gap = sign == '\n' && endsParagraph(at);
            if (Character.isWhitespace(sign) && !gap) continue;
            places[words.length()] = at;
            words.append(gap ? '\n' : sign);
        }
        return Math.max(from, to);
    }

    /** A short line or an empty one behind: the paragraph ends, not only the line. */
    private boolean endsParagraph(int at) {
        int next = at + 1;
        return next < text.text().length() && text.text().charAt(next) == '\n';
    }

    String words() {
        return words;
    }

    int place(int inWords) {
        return places[inWords];
    }

    /** The first of these words at or after a place in the text. */
    int wordFrom(int place) {
        int found = Arrays.binarySearch(places, 0, words.length(), place);
        return found >= 0 ? found : -found - 1;
    }

    String quote(int from, int to) {
        return text.quote(places[from], places[to - 1] + 1);
    }

    /** From the beginning of the clause before a find to its end. */
    String clause(int from, int to) {
        return behind(CLAUSE_ENDS, from, to);
    }

    /** From the beginning of the sentence before a find to its end. */
    String sentence(int from, int to) {
        return behind(SENTENCE_ENDS, from, to);
    }

    private String behind(String ends, int from, int to) {
        int begin = from;
        while (begin > 0 && ends.indexOf(words.charAt(begin - 1)) < 0) begin--;
        return words.substring(begin, to);
    }
}
