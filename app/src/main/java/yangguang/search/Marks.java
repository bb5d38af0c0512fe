package yangguang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yangguang.search.Hit.Segment;

/**
 * Marks in a text what was asked for, and chooses the part of a long text that is worth showing.
 */
final class Marks {
    private static final int EXCERPT = 88;
    private static final int BEFORE = 20;
    private static final String SENTENCE_ENDS = "。！？；\n";

    private static final Pattern NEVER = Pattern.compile("(?!)");

    private final Pattern asked;

    Marks(Terms terms) {
        var either = terms.marked().stream().map(Marks::loose).collect(Collectors.joining("|"));
        asked = either.isEmpty() ? NEVER : Pattern.compile(either);
    }

    List<Segment> whole(String text) {
        return segments(text, found(text));
    }

    boolean areIn(String text) {
        return asked.matcher(Folding.of(text)).find();
    }

    /** About two lines of the text, from the place that has most of what was asked. */
    List<Segment> excerpt(String text) {
        var found = found(text);
        int start = start(text, best(found));
        int end = Math.min(text.length(), start + EXCERPT);
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) end++;
        var lead = start > 0 && !follows(text, start) ? "…" : "";
        var rest = end < text.length() ? "…" : "";
        return segments(lead + text.substring(start, end).strip() + rest);
    }

    private List<Segment> segments(String text) {
        return segments(text, found(text));
    }

    private List<MatchResult> found(String text) {
        return asked.matcher(Folding.of(text)).results().toList();
    }

    /** Where the window begins in which the most characters are marked. */
    private static int best(List<MatchResult> found) {
        int best = 0;
        int most = 0;
        for (int first = 0; first < found.size(); first++) {
            int from = found.get(first).start();
            int marked = 0;
            for (int next = first; next < found.size(); next++) {
                if (found.get(next).end() > from + EXCERPT - BEFORE) break;
                marked += found.get(next).end() - found.get(next).start();
            }
            if (marked > most) {
                most = marked;
                best = from;
            }
        }
        return best;
    }

    /** A little before, at the beginning of the sentence if that is near. */
    private static int start(String text, int hit) {
        int earliest = Math.max(0, hit - BEFORE);
        for (int at = hit; at > earliest; at--) {
            if (follows(text, at)) return at;
        }
        boolean insideCharacter = earliest > 0 && Character.isLowSurrogate(text.charAt(earliest));
        return insideCharacter ? earliest - 1 : earliest;
    }

    private static boolean follows(String text, int at) {
        return SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0;
    }

    private static List<Segment> segments(String text, List<MatchResult> found) {
        var segments = new ArrayList<Segment>();
        int at = 0;
        for (var match : found) {
            if (match.start() > at)
                segments.add(new Segment(text.substring(at, match.start()), false));
            segments.add(new Segment(text.substring(match.start(), match.end()), true));
            at = match.end();
        }
        if (at < text.length()) segments.add(new Segment(text.substring(at), false));
        return List.copyOf(segments);
    }

    /** A line may end inside a word. */
    private static String loose(String word) {
        return word.codePoints()
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining(" ?"));
    }
}
