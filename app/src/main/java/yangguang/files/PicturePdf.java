package yangguang.files;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A PDF whose pages are pictures, each with its remaining words unseen upon it. Nothing of the
 * original goes into it but pixels and letters, so nothing that it hid can come along.
 */
final class PicturePdf implements AutoCloseable {
    /** Bytes a pixel; what does not pack to this without loss is a photograph or a scan. */
    private static final double WELL_PACKED = 0.1;

    private static final float QUALITY = 0.8f;

    /** Bytes; it is held twice while it is sealed. */
    private static final long MOST = 48L << 20;

    /** More than can be kept. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final PDDocument document = new PDDocument(Workbench.pdfParts());
    private final UnseenText unseen = new UnseenText(document);
    private long size;

    PicturePdf() throws IOException {}

    /**
     * Adds a page. The picture is painted on.
     *
     * @param width in points
     * @param lines the letters of the page; those that cannot be seen are left out too, for words
     *     under a black square or in white on white were meant to be gone
     */
    void add(
            BufferedImage picture,
            float width,
            float height,
            List<List<Glyph>> lines,
            List<Cover> covers)
            throws IOException {
        var words = new RemainingWords(lines, covers, picture);
        covers.forEach(cover -> BlackBox.paint(picture, cover));
        var page = new PDPage(new PDRectangle(width, height));
        var fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F"), unseen.font());
        var pictures = new COSDictionary();
        var packed = packed(picture);
        size += size(packed);
        if (size > MOST) throw new TooLarge();
        pictures.setItem(COSName.getPDFName("P"), packed);
        var resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        resources.setItem(COSName.XOBJECT, pictures);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        var content = content(words, width, height).getBytes(StandardCharsets.US_ASCII);
        page.getCOSObject().setItem(COSName.CONTENTS, PdfStreams.packed(document, content));
        document.addPage(page);
    }

    void save(Path path) throws IOException {
        unseen.finish();
        document.save(path.toFile());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private String content(RemainingWords words, float width, float height) {
        var content = new StringBuilder();
        content.append(
                String.format(
                        Locale.ROOT,
                        "q %.2f 0 0 %.2f 0 0 cm /P Do Q%nBT 3 Tr /F 1 Tf%n",
                        width,
                        height));
        for (var run : words.runs()) content.append(show(run, width, height));
        return content.append("ET").toString();
    }

    private String show(RemainingWords.Run run, float width, float height) {
        var codes = unseen.codes(run.text());
        if (codes.isEmpty()) return "";
        var box = run.box();
        double size = box.height() * height / (PdfGlyphs.ABOVE + PdfGlyphs.BELOW);
        return String.format(
                Locale.ROOT,
                "%.3f 0 0 %.3f %.2f %.2f Tm <%s> Tj%n",
                Math.max(0.01, box.width() * width * 4 / codes.length()),
                Math.max(0.01, size),
                box.x() * width,
                (1 - box.bottom()) * height + PdfGlyphs.BELOW * size,
                codes);
    }

    private PDImageXObject packed(BufferedImage picture) throws IOException {
        boolean grey = Ink.grey(picture);
        var lossless =
                grey
                        ? FewGreys.pack(document, picture)
                        : LosslessFactory.createFromImage(document, picture);
        double enough = WELL_PACKED * picture.getWidth() * picture.getHeight();
        if (size(lossless) < enough) return lossless;
        var photograph =
                JPEGFactory.createFromImage(document, grey ? grey(picture) : picture, QUALITY);
        return size(photograph) < size(lossless) ? photograph : lossless;
    }

    private static long size(PDImageXObject picture) {
        return picture.getCOSObject().getLength();
    }

    private static BufferedImage grey(BufferedImage picture) {
        var grey =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D brush = grey.createGraphics();
        brush.drawImage(picture, 0, 0, null);
        brush.dispose();
        return grey;
    }
}
