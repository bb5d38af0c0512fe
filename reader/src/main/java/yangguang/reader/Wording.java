package yangguang.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of told.yaml, and words without one of which it is nowhere: to look for these first
 * costs little, and most patterns are in few reports.
 */
record Wording(Pattern pattern, List<String> needed) {
    private static final Pattern ALTERNATIVES =
            Pattern.compile("\\(\\?:(\\p{IsHan}+(?:\\|\\p{IsHan}+)*)\\)");
    private static final Pattern LITERAL = Pattern.compile("\\p{IsHan}{2,}");
    private static final String MAY_LACK = "?*{";

    Wording {
        needed = List.copyOf(needed);
    }

    static Wording of(String rule, Pattern pattern) {
        return new Wording(pattern, needed(rule));
    }

    boolean mayBeIn(String words) {
        return needed.isEmpty() || needed.stream().anyMatch(words::contains);
    }

    Matcher in(String words) {
        return pattern.matcher(words);
    }

    /** The longest words that stand outside all brackets; else the first choice between words. */
    private static List<String> needed(String rule) {
        var pieces = pieces(rule);
        if (pieces.contains("|")) return List.of();
        var longest = "";
        var choice = List.<String>of();
        for (var piece : pieces) {
            var alternatives = ALTERNATIVES.matcher(piece);
            if (alternatives.matches() && choice.isEmpty())
                choice = List.of(alternatives.group(1).split("\\|"));
            if (LITERAL.matcher(piece).matches() && piece.length() > longest.length())
                longest = piece;
        }
        return longest.isEmpty() ? choice : List.of(longest);
    }

    /** Runs of words and whole brackets that must be there, in order; a bar between them alone. */
    private static List<String> pieces(String rule) {
        var pieces = new ArrayList<String>();
        int at = 0;
        while (at < rule.length()) {
            int end = end(rule, at);
            boolean optional = end < rule.length() && MAY_LACK.indexOf(rule.charAt(end)) >= 0;
            var piece = rule.substring(at, end);
            // Only the last word of a run is the one that may be lacking.
            if (optional && LITERAL.matcher(piece).matches())
                piece = piece.substring(0, piece.length() - 1);
            else if (optional) piece = "";
            pieces.add(piece);
            at = end;
        }
        return pieces;
    }

    /** Behind the run of words, the bracket or the single sign that begins at a place. */
    private static int end(String rule, int from) {
        char first = rule.charAt(from);
        if (first == '\\') return from + 2;
        if (first == '[') return rule.indexOf(']', from) + 1;
        if (first == '(') return behindBracket(rule, from);
        int end = from + 1;
        while (Character.isIdeographic(first)
                && end < rule.length()
                && Character.isIdeographic(rule.charAt(end))) end++;
        return end;
    }

    private static int behindBracket(String rule, int from) {
        int depth = 0;
        int at = from;
        do {
            char sign = rule.charAt(at);
            if (sign == '\\') at++;
            else if (sign == '[') at = rule.indexOf(']', at);
            else if (sign == '(') depth++;
            else if (sign == ')') depth--;
            at++;
        } while (depth > 0);
        return at;
    }
}
