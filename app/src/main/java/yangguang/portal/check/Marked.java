package yangguang.portal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yangguang.law.forms.Severity;
import yangguang.portal.check.CheckPage.Piece;
import yangguang.reader.Examined;

/**
 * The text of a report in pieces, so that its figures and what findings are about can be shown in
 * their places.
 */
final class Marked {
    private static final Pattern NUMBER =
            Pattern.compile("[0-9０-９][0-9０-９,，.．]*|[零〇一二两三四五六七八九十百千万亿]+");

    private final String text;
    private final TreeMap<Integer, Place> places = new TreeMap<>();

    private record Place(int to, @Nullable Severity severity, List<Integer> findings) {}

    private Marked(String text) {
        this.text = text;
    }

    static List<Piece> of(String text, Examined examined) {
        var marked = new Marked(text);
        examined.figures().forEach(figure -> marked.figure(figure.offset()));
        for (int at = 0; at < examined.findings().size(); at++) {
            var finding = examined.findings().get(at);
            for (var place : finding.places()) marked.finding(place, finding.severity(), at + 1);
        }
        return marked.pieces();
    }

    private void figure(int at) {
        places.put(at, new Place(numberEnd(at), null, List.of()));
    }

    /** The words where they begin at the place, else the digits that stand there. */
    private void finding(Examined.Place place, Severity severity, int number) {
        int at = place.offset();
        boolean begins = text.startsWith(place.quote(), at) && !place.quote().isEmpty();
        int to = begins ? at + place.quote().length() : numberEnd(at);
        var known = places.get(at);
        var numbers = new ArrayList<Integer>(known == null ? List.of() : known.findings());
        if (!numbers.contains(number)) numbers.add(number);
        var graver = known == null || known.severity() == null ? severity : known.severity();
        places.put(at, new Place(to, graver, List.copyOf(numbers)));
    }

    private int numberEnd(int at) {
        var number = NUMBER.matcher(text).region(Math.min(at, text.length()), text.length());
        return number.lookingAt() ? number.end() : at;
    }

    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (Map.Entry<Integer, Place> entry : places.entrySet()) {
            int from = entry.getKey();
            var place = entry.getValue();
            if (from < at || place.to() <= from) continue;
            if (from > at) pieces.add(plain(at, from));
            pieces.add(
                    new Piece(
                            text.substring(from, place.to()),
                            from,
                            true,
                            place.severity(),
                            place.findings()));
            at = place.to();
        }
        if (at < text.length()) pieces.add(plain(at, text.length()));
        return pieces;
    }

    private Piece plain(int from, int to) {
        return new Piece(text.substring(from, to), from, false, null, List.of());
    }
}
