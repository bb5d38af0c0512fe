package yangguang.files;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * Every letter of a PDF and its place, those of seals, form fields and notes on the page included.
 * The order in which letters were written and the one in which they are read often differ; both are
 * kept, for words that are torn apart in one stand together in the other.
 */
final class PdfGlyphs extends PDFTextStripper {
    /** Letters; a book has fewer. */
    private static final int MOST = 1 << 20;

    /** Parts of the type size below and above the line on which letters stand. */
    static final double BELOW = 0.28;

    static final double ABOVE = 0.97;

    /** Letters are few, glyphs are many. */
    private final Map<String, String> letters = new HashMap<>();

    /** Of the page that is read; each letter is met twice. */
    private final Map<TextPosition, Glyph> met = new IdentityHashMap<>();

    private final List<Glyph> written = new ArrayList<>();
    private final List<List<Glyph>> lines = new ArrayList<>();
    private List<Glyph> line = new ArrayList<>();

    private PdfGlyphs() {
        setSortByPosition(true);
        setShouldSeparateByBeads(false);
    }

    static PdfGlyphs of(PDDocument document) throws IOException {
        var glyphs = new PdfGlyphs();
        glyphs.writeText(document, Writer.nullWriter());
        return glyphs;
    }

    /** Of one page alone, from 0. */
    static PdfGlyphs of(PDDocument document, int page) throws IOException {
        var glyphs = new PdfGlyphs();
        glyphs.setStartPage(page + 1);
        glyphs.setEndPage(page + 1);
        glyphs.writeText(document, Writer.nullWriter());
        return glyphs;
    }

    /** In the order of writing. */
    List<Glyph> written() {
        return written;
    }

    /** In the order of reading, from the top; blanks between words are glyphs too. */
    List<List<Glyph>> lines() {
        return lines;
    }

    List<List<Glyph>> on(int page) {
        return lines.stream().filter(one -> one.getFirst().page() == page).toList();
    }

    /** The lines of a page as text. */
    List<String> texts(int page) {
        return on(page).stream()
                .map(one -> one.stream().map(Glyph::text).collect(Collectors.joining()))
                .toList();
    }

    @Override
    protected void writePage() throws IOException {
        for (var note : PdfNotes.seenOn(getCurrentPage())) showAnnotation(note);
        super.writePage();
        writeLineSeparator();
        met.clear();
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (written.size() >= MOST) throw new TooMuchText();
        written.add(glyph(position));
        super.processTextPosition(position);
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        positions.forEach(position -> line.add(glyph(position)));
    }

    @Override
    protected void writeWordSeparator() {
        if (line.isEmpty()) return;
        var last = line.getLast();
        var after = new Box(last.box().right(), last.box().y(), 0, last.box().height());
        line.add(new Glyph(last.page(), " ", after));
    }

    @Override
    protected void writeLineSeparator() {
        if (!line.isEmpty()) lines.add(line);
        line = new ArrayList<>();
    }

    /** What was met with another text has taken an accent since. */
    private Glyph glyph(TextPosition position) {
        var text = letters.computeIfAbsent(Folding.plain(position.getUnicode()), letter -> letter);
        var before = met.get(position);
        if (before != null && before.text().equals(text)) return before;
        var box = before == null ? box(position) : before.box();
        var glyph = new Glyph(getCurrentPageNo() - 1, text, box);
        met.put(position, glyph);
        return glyph;
    }

    private Box box(TextPosition position) {
        double width = width(position.getFont(), position.getCharacterCodes()[0]);
        return box(getCurrentPage(), position.getTextMatrix(), width);
    }

    /** In parts of the type size. */
    static double width(PDFont font, int code) {
        try {
            double scale = font instanceof PDType3Font ? font.getFontMatrix().getScaleX() : 0.001;
            double width = font.getWidth(code) * scale;
            return width > 0 ? width : 0.5;
        } catch (IOException broken) {
            return 1;
        }
    }

    /** The cell of a letter, on the page turned as it is seen. */
    private static Box box(PDPage page, Matrix matrix, double width) {
        return corner(page, matrix, 0, -BELOW)
                .with(corner(page, matrix, width, -BELOW))
                .with(corner(page, matrix, 0, ABOVE))
                .with(corner(page, matrix, width, ABOVE));
    }

    private static Box corner(PDPage page, Matrix matrix, double x, double y) {
        var at = seen(page, matrix.transformPoint((float) x, (float) y));
        return new Box(at.getX(), at.getY(), 0, 0);
    }

    /**
     * A point of the crop box, measured from its lower left corner, in fractions of what is seen.
     */
    static Point2D seen(PDPage page, Point2D point) {
        double x = point.getX() / page.getCropBox().getWidth();
        double y = point.getY() / page.getCropBox().getHeight();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new Point2D.Double(y, x);
            case 180 -> new Point2D.Double(1 - x, y);
            case 270 -> new Point2D.Double(1 - y, 1 - x);
            default -> new Point2D.Double(x, 1 - y);
        };
    }

    /** No document of an office. */
    static final class TooMuchText extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
