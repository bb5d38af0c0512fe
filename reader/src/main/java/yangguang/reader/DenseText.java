package yangguang.reader;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentences of a text without blanks and line ends inside them, as they were before a page or a
 * crawler broke them; tables are left out.
 */
final class DenseText {
    private static final String CLAUSE_ENDS = ",。;:\n";
    private static final int LONGEST_HEADING = 40;
    private static final Pattern HEADING =
            Pattern.compile(
                    "\\h*(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)])[^\\d,。;:]{0,30}(?:情况|概述|概况|措施|事项|问题|打算|计划|建设|减免|诉讼)\\h*");

    /** “同意公开”的9件 is 同意公开的9件. */
    private static final String QUOTES = "“”‘’\"";

    private static final String COUNTERS = "条件次篇个人期起宗份名";
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
            if (Character.isWhitespace(sign) && !gap || QUOTES.indexOf(sign) >= 0) continue;
            places[words.length()] = at;
            words.append(gap ? '\n' : sign);
        }
        return Math.max(from, to);
    }

    /** An empty line behind, or a heading before: the paragraph ends, not only the line. */
    private boolean endsParagraph(int at) {
        int next = at + 1;
        if (next < text.text().length() && text.text().charAt(next) == '\n') return true;
        int begin = text.text().lastIndexOf('\n', at - 1) + 1;
        return at - begin <= LONGEST_HEADING
                && HEADING.matcher(text.text()).region(begin, at).matches();
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
        int begin = from;
        while (begin > 0 && !endsClause(begin - 1)) begin--;
        return words.substring(begin, to);
    }

    /** 网站97条、微信412条 are two clauses, 复议、诉讼 is one. */
    private boolean endsClause(int at) {
        char sign = words.charAt(at);
        return CLAUSE_ENDS.indexOf(sign) >= 0
                || sign == '、' && at > 0 && COUNTERS.indexOf(words.charAt(at - 1)) >= 0;
    }

    /** The whole sentence around a find. */
    String around(int from, int to) {
        int end = to;
        while (end < words.length() && SENTENCE_ENDS.indexOf(words.charAt(end)) < 0) end++;
        return behind(SENTENCE_ENDS, from, end);
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
