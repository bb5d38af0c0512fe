package yangguang.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Finds the places of a PDF that are to be covered. */
final class Covers {
    private final PdfGlyphs glyphs;
    private final int pages;
    private final List<Cover> covers = new ArrayList<>();
    private final List<Withheld> absent = new ArrayList<>();
    private int places;

    private Covers(PdfGlyphs glyphs, int pages) {
        this.glyphs = glyphs;
        this.pages = pages;
    }

    static Covers of(PDDocument document, PdfGlyphs glyphs, List<Withheld> withheld) {
        var covers = new Covers(glyphs, document.getNumberOfPages());
        var read = glyphs.lines().stream().flatMap(List::stream).toList();
        var orders = List.of(new Order(read), new Order(glyphs.written()));
        for (var one : withheld) covers.cover(one, orders);
        return covers;
    }

    List<Cover> on(int page) {
        return covers.stream().filter(cover -> cover.page() == page).toList();
    }

    List<Withheld> absent() {
        return absent;
    }

    int places() {
        return places;
    }

    private void cover(Withheld withheld, List<Order> orders) {
        boolean found =
                switch (withheld) {
                    case Withheld.Phrase phrase -> cover(phrase, orders);
                    case Withheld.Line line -> cover(line);
                    case Withheld.Area area -> cover(area);
                };
        if (!found) absent.add(withheld);
    }

    /** What was found in one order and is under a cover already is not counted again. */
    private boolean cover(Withheld.Phrase phrase, List<Order> orders) {
        var pattern = Folding.pattern(phrase.words());
        boolean found = false;
        for (var order : orders) {
            for (var span : order.passage.find(pattern)) {
                found = true;
                var words = order.glyphs.subList(span.first(), span.last() + 1);
                if (!words.stream().allMatch(this::covered)) place(words, phrase.ground());
            }
        }
        return found;
    }

    private boolean cover(Withheld.Line wanted) {
        var lines = glyphs.on(wanted.page() - 1);
        if (wanted.number() < 1 || wanted.number() > lines.size()) return false;
        place(lines.get(wanted.number() - 1), wanted.ground());
        return true;
    }

    private boolean cover(Withheld.Area area) {
        if (area.page() < 1 || area.page() > pages) return false;
        covers.add(of(area));
        places++;
        return true;
    }

    static Cover of(Withheld.Area area) {
        var box = new Box(area.x(), area.y(), area.width(), area.height());
        return new Cover(area.page() - 1, box, area.ground());
    }

    private boolean covered(Glyph glyph) {
        return covers.stream()
                .anyMatch(cover -> cover.page() == glyph.page() && cover.box().covers(glyph.box()));
    }

    /** One box for what stands together in a line. */
    private void place(List<Glyph> words, String ground) {
        places++;
        var box = words.getFirst().box();
        int page = words.getFirst().page();
        for (var glyph : words.subList(1, words.size())) {
            if (glyph.page() == page && box.goesOnIn(glyph.box())) {
                box = box.with(glyph.box());
            } else {
                covers.add(new Cover(page, box, ground));
                box = glyph.box();
                page = glyph.page();
            }
        }
        covers.add(new Cover(page, box, ground));
    }

    /** Pages that may be full of words which no program can read. */
    static List<Integer> wordless(PDDocument document, PdfGlyphs glyphs) {
        IntPredicate silent =
                page -> glyphs.written().stream().noneMatch(glyph -> glyph.page() == page);
        return IntStream.range(0, document.getNumberOfPages())
                .filter(silent)
                .mapToObj(page -> page + 1)
                .toList();
    }

    /** Letters in a row, lines and pages told apart. */
    private static final class Order {
        private final List<Glyph> glyphs;
        private final Passage passage = new Passage();

        Order(List<Glyph> glyphs) {
            this.glyphs = glyphs;
            for (int at = 0; at < glyphs.size(); at++) {
                if (at > 0 && breaks(glyphs.get(at - 1), glyphs.get(at))) passage.endLine();
                passage.add(glyphs.get(at).text(), at);
            }
        }

        private static boolean breaks(Glyph before, Glyph after) {
            return before.page() != after.page()
                    || Math.abs(before.box().y() - after.box().y()) > after.box().height() / 2;
        }
    }
}
