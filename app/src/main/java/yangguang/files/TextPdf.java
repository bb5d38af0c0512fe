package yangguang.files;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import yangguang.fonts.Face;

/** Sets text anew on pages of A4, with black boxes where a piece is withheld. */
final class TextPdf implements AutoCloseable {
    private static final float SIZE = 12;
    private static final float LEADING = 21;
    private static final float MARGIN = 72;
    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN - SIZE;
    private static final float SMALL = 9;
    private static final String NO_LINE_BEGINS_WITH = "，。、；：？！）》〉”’」』】〕,.;:?!)";

    /** What stands for a letter that no font has; typesetters have used it for a century. */
    private static final int MISSING = '〓';

    private final PDDocument document = new PDDocument(Workbench.pdfParts());
    private final Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);
    private final Map<Face, SortedMap<Integer, Integer>> letters = new EnumMap<>(Face.class);
    private PDPageContentStream page;
    private float x = MARGIN;
    private float y = TOP;

    TextPdf() throws IOException {
        page = sheet();
    }

    /** A piece of a paragraph. */
    sealed interface Piece {
        record Words(String text) implements Piece {}

        record Box(String ground) implements Piece {}
    }

    void add(List<Piece> paragraph) throws IOException {
        for (var piece : paragraph) {
            switch (piece) {
                case Piece.Words(var text) -> words(text);
                case Piece.Box(var ground) -> box(ground);
            }
        }
        feed();
    }

    int pages() {
        return document.getNumberOfPages();
    }

    void save(Path path) throws IOException {
        page.close();
        document.save(OutputStream.nullOutputStream()); // leaves out the letters that are not used
        for (var meant : letters.entrySet())
            embedded(meant.getKey())
                    .getCOSObject()
                    .setItem(
                            COSName.TO_UNICODE,
                            PdfStreams.packed(document, LetterCodes.table(meant.getValue())));
        document.save(path.toFile());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void words(String text) throws IOException {
        for (var word : unbreakable(text.replace("\t", "    "))) {
            float width = width(word, SIZE);
            boolean hangs = NO_LINE_BEGINS_WITH.contains(word);
            if (x > MARGIN && x + width > right() && !hangs) feed();
            if (x == MARGIN && word.isBlank()) continue;
            if (width <= right() - MARGIN) write(word, SIZE);
            else for (int letter : word.codePoints().toArray()) letter(Character.toString(letter));
        }
    }

    /** An address that is longer than a line breaks where it must. */
    private void letter(String letter) throws IOException {
        if (x + width(letter, SIZE) > right()) feed();
        write(letter, SIZE);
    }

    /** Chinese breaks between all letters, other writing between words. */
    private static List<String> unbreakable(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int letter : text.codePoints().filter(one -> !Character.isISOControl(one)).toArray()) {
            boolean joins = letter < 0x2E80 && Character.isLetterOrDigit(letter);
            if (!joins && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (joins) word.appendCodePoint(letter);
            else words.add(Character.toString(letter));
        }
        if (!word.isEmpty()) words.add(word.toString());
        return words;
    }

    private void box(String ground) throws IOException {
        float size =
                Math.min(
                        SMALL,
                        SMALL * (right() - MARGIN - SIZE) / Math.max(1, width(ground, SMALL)));
        float width = Math.max(2 * SIZE, width(ground, size) + SIZE);
        if (x + width > right()) feed();
        page.addRect(x + 1, y - SIZE * 0.3f, width - 2, SIZE * 1.35f);
        page.fill();
        float end = x + width;
        x += (width - width(ground, size)) / 2;
        page.setNonStrokingColor(Color.WHITE);
        write(ground, size);
        page.setNonStrokingColor(Color.BLACK);
        x = end;
    }

    private void write(String words, float size) throws IOException {
        page.beginText();
        page.newLineAtOffset(x, y + (SIZE - size) / 3);
        for (int letter : words.codePoints().toArray()) {
            page.setFont(embedded(Face.of(letter)), size);
            page.showText(Character.toString(drawable(letter)));
            note(drawable(letter));
        }
        page.endText();
        x += width(words, size);
    }

    /** PDFBox would name the radicals that share a drawing with a letter. */
    private void note(int letter) {
        letters.computeIfAbsent(Face.of(letter), _ -> new TreeMap<>())
                .put(
                        Face.of(letter).glyph(letter),
                        Folding.plain(Character.toString(letter)).codePointAt(0));
    }

    private static float width(String words, float size) {
        return (float)
                (size
                        * words.codePoints()
                                .mapToDouble(letter -> HouseFont.length(drawable(letter)))
                                .sum());
    }

    private static int drawable(int letter) {
        return Face.of(letter).has(letter) ? letter : MISSING;
    }

    private PDType0Font embedded(Face font) throws IOException {
        var embedded = fonts.get(font);
        if (embedded == null) {
            embedded = PDType0Font.load(document, font.font(), true);
            fonts.put(font, embedded);
        }
        return embedded;
    }

    private static float right() {
        return PDRectangle.A4.getWidth() - MARGIN;
    }

    private void feed() throws IOException {
        x = MARGIN;
        y -= LEADING;
        if (y < MARGIN) turn();
    }

    private void turn() throws IOException {
        page.close();
        page = sheet();
        y = TOP;
    }

    private PDPageContentStream sheet() throws IOException {
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        return new PDPageContentStream(document, sheet);
    }
}
