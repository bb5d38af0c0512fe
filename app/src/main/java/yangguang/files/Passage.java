package yangguang.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Folded text in which every letter knows the piece that it came from. */
final class Passage {
    private final StringBuilder text = new StringBuilder();
    private int[] pieces = new int[1024];

    /** Pieces from the first to the last, both included. */
    record Span(int first, int last) {}

    /** The pieces come in rising order. */
    void add(String words, int piece) {
        append(Folding.fold(words), piece);
    }

    void endLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') append("\n", -1);
    }

    /** Nothing is found across this. */
    void endText() {
        append("\0", -1);
    }

    private void append(String folded, int piece) {
        int from = text.length();
        text.append(folded);
        if (text.length() > pieces.length)
            pieces = Arrays.copyOf(pieces, Math.max(text.length(), 2 * pieces.length));
        Arrays.fill(pieces, from, text.length(), piece);
    }

    boolean has(Pattern phrase) {
        return phrase.matcher(text).find();
    }

    List<Span> find(Pattern phrase) {
        var spans = new ArrayList<Span>();
        var found = phrase.matcher(text);
        while (found.find()) spans.add(new Span(pieces[found.start()], pieces[found.end() - 1]));
        return spans;
    }
}
