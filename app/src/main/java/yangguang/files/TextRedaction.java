package yangguang.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.files.TextPdf.Piece;

/** Withholds parts of a text that has no pages of its own. */
final class TextRedaction {
    private final List<String> lines;
    private final Passage passage = new Passage();

    /** The ground on which a letter is withheld; null if it stays. Line ends are letters too. */
    private final @Nullable String[] grounds;

    /** Where each line begins in the whole text. */
    private final int[] begins;

    private final List<Withheld> absent = new ArrayList<>();
    private int places;

    private TextRedaction(List<String> lines) {
        this.lines = lines;
        this.begins = new int[lines.size() + 1];
        for (int line = 0; line < lines.size(); line++) {
            begins[line + 1] = begins[line] + lines.get(line).length();
            add(lines.get(line), begins[line]);
        }
        this.grounds = new String[begins[lines.size()]];
    }

    static TextRedaction of(List<String> lines, List<Withheld> withheld) {
        var redaction = new TextRedaction(lines);
        withheld.forEach(redaction::withhold);
        return redaction;
    }

    List<Withheld> absent() {
        return absent;
    }

    int places() {
        return places;
    }

    int write(Path path) throws IOException {
        try (var pdf = new TextPdf()) {
            for (int line = 0; line < lines.size(); line++) pdf.add(pieces(line));
            pdf.save(path);
            return pdf.pages();
        }
    }

    private void add(String line, int from) {
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at)))
            passage.add(Character.toString(line.codePointAt(at)), from + at);
        passage.endLine();
    }

    private void withhold(Withheld withheld) {
        boolean found =
                switch (withheld) {
                    case Withheld.Phrase(var words, var ground) -> phrase(words, ground);
                    case Withheld.Line(var page, var number, var ground) ->
                            page == 1 && line(number, ground);
                    case Withheld.Area _ -> false;
                };
        if (!found) absent.add(withheld);
    }

    private boolean phrase(String words, String ground) {
        var spans = passage.find(Folding.pattern(words));
        spans.forEach(span -> cover(span.first(), after(span.last()), ground));
        return !spans.isEmpty();
    }

    private int after(int letter) {
        boolean pair = letter + 1 < grounds.length && Character.isLowSurrogate(charAt(letter + 1));
        return letter + (pair ? 2 : 1);
    }

    private char charAt(int letter) {
        int line = java.util.Arrays.binarySearch(begins, letter);
        if (line < 0) line = -line - 2;
        while (lines.get(line).isEmpty()) line++;
        return lines.get(line).charAt(letter - begins[line]);
    }

    private boolean line(int number, String ground) {
        if (number < 1 || number > lines.size()) return false;
        cover(begins[number - 1], begins[number], ground);
        return true;
    }

    private void cover(int from, int to, String ground) {
        boolean fresh = false;
        for (int at = from; at < to; at++) {
            fresh |= grounds[at] == null;
            if (grounds[at] == null) grounds[at] = ground;
        }
        if (fresh) places++;
    }

    private List<Piece> pieces(int line) {
        var pieces = new ArrayList<Piece>();
        int from = begins[line];
        for (int at = from; at < begins[line + 1]; at++) {
            boolean last = at + 1 == begins[line + 1];
            if (last || grounds[at] != grounds[at + 1]) {
                var words = lines.get(line).substring(from - begins[line], at + 1 - begins[line]);
                pieces.add(
                        grounds[at] == null ? new Piece.Words(words) : new Piece.Box(grounds[at]));
                from = at + 1;
            }
        }
        return pieces;
    }
}
