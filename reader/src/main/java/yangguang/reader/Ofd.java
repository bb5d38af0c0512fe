package yangguang.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The text of an OFD file (GB/T 33190): pages of XML in a zip, on which pieces of text stand at
 * their places. What stands beside each other is a line, what stands far apart in it are cells.
 */
final class Ofd {
    /** Its first part, which each such file has. */
    static final String ROOT = "OFD.xml";

    private static final String CELL = "\t";

    /** Bytes of all parts together; pictures and fonts are not unpacked. */
    private static final long MOST = 64L << 20;

    /** Millimetres: lines of print are farther apart, letters of a word are nearer. */
    private static final double SAME_LINE = 1.5;

    private static final double GAP = 2;

    private final Map<String, Document> parts = new HashMap<>();

    private Ofd(byte[] bytes) throws IOException {
        long left = MOST;
        try (var zip = new ZipInputStream(new WatchedStream(new ByteArrayInputStream(bytes)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().endsWith(".xml")) continue;
                var part = zip.readNBytes((int) left);
                left -= part.length;
                if (left <= 0) throw new IOException("unpacked, it is far too large");
                var xml = new String(part, StandardCharsets.UTF_8);
                parts.put(entry.getName(), Jsoup.parse(xml, Parser.xmlParser()));
            }
        }
    }

    /** A piece of text and where it begins and ends. */
    private record Piece(double left, double right, double line, String text) {}

    static String text(byte[] bytes) throws IOException {
        var ofd = new Ofd(bytes);
        var lines = new ArrayList<String>();
        for (var body : ofd.part(ROOT).select("*|DocRoot")) {
            var root = body.text().strip().replaceFirst("^/", "");
            for (var page : ofd.part(root).select("*|Pages > *|Page"))
                lines(pieces(ofd.part(beside(root, page.attr("BaseLoc")))), lines);
        }
        return String.join("\n", lines);
    }

    private Document part(String name) throws IOException {
        return Optional.ofNullable(parts.get(name))
                .orElseThrow(() -> new IOException("it lacks " + name));
    }

    private static String beside(String part, String location) {
        return location.startsWith("/")
                ? location.substring(1)
                : part.substring(0, part.lastIndexOf('/') + 1) + location;
    }

    private static List<Piece> pieces(Document page) {
        var pieces = new ArrayList<Piece>();
        for (var object : page.select("*|TextObject")) {
            var place = numbers(object.attr("Boundary"));
            if (place.length < 4) continue;
            for (var code : object.select("*|TextCode"))
                pieces.add(
                        new Piece(
                                place[0] + number(code, "X"),
                                place[0] + place[2],
                                place[1] + number(code, "Y"),
                                code.wholeText()));
        }
        pieces.sort(Comparator.comparingDouble(Piece::line));
        return pieces;
    }

    private static void lines(List<Piece> pieces, List<String> lines) {
        int from = 0;
        for (int at = 1; at <= pieces.size(); at++) {
            boolean goesOn =
                    at < pieces.size()
                            && pieces.get(at).line() - pieces.get(from).line() <= SAME_LINE;
            if (goesOn) continue;
            lines.add(line(new ArrayList<>(pieces.subList(from, at))));
            from = at;
        }
    }

    private static String line(List<Piece> pieces) {
        pieces.sort(Comparator.comparingDouble(Piece::left));
        var line = new StringBuilder();
        double end = Double.NaN;
        for (var piece : pieces) {
            if (piece.left() - end > GAP) line.append(CELL);
            line.append(piece.text());
            end = piece.right();
        }
        return line.toString();
    }

    private static double number(Element element, String name) {
        var numbers = numbers(element.attr(name));
        return numbers.length == 0 ? 0 : numbers[0];
    }

    private static double[] numbers(String written) {
        return java.util.Arrays.stream(written.strip().split("\\s+"))
                .filter(one -> one.matches("-?\\d{1,9}(?:\\.\\d{1,9})?"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
