package yangguang.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import yangguang.fonts.Face;
import yangguang.fonts.LazyFace;

/** Sets a letter as PDF/UA. One at a time: setting takes memory. */
final class Pdf {
    private static final int PLAIN = 400;
    private static final int HEAVY = 700;

    static {
        XRLog.setLoggingEnabled(false); // it tells at length what it loads
    }

    private Pdf() {}

    static synchronized byte[] of(Docx docx) {
        String page = WordHtml.of(docx);
        return set(Foot.isIn(page) ? atFoot(page) : page);
    }

    /** Lays the page out once to see where its last line comes to stand. */
    private static String atFoot(String page) {
        try (var document = new PDDocument();
                var renderer = builder(page, document).buildPdfRenderer()) {
            return Foot.of(renderer).put(page);
        } catch (IOException impossible) {
            throw new UncheckedIOException("laying a letter out in memory", impossible);
        }
    }

    private static byte[] set(String page) {
        try (var document = new PDDocument()) {
            return set(page, document);
        } catch (IOException impossible) {
            throw new UncheckedIOException("setting a letter in memory", impossible);
        }
    }

    private static byte[] set(String page, PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var builder = builder(page, document);
        builder.toStream(bytes);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFKeepOpen();
            // The same letter is the same file: no time of the clock, an identity of its content.
            document.getDocumentInformation().setCreationDate(null);
            document.setDocumentId((long) page.hashCode());
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static PdfRendererBuilder builder(String page, PDDocument document) {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.useFont(
                new LazyFace(document, Face.COMMON), "letter", PLAIN, FontStyle.NORMAL, true);
        builder.useFont(new LazyFace(document, Face.BOLD), "letter", HEAVY, FontStyle.NORMAL, true);
        // A face that is named is loaded, for its height, though no letter of it may be set.
        for (var face : Face.beyondCommon(page))
            builder.useFont(
                    new LazyFace(document, face), face.name(), PLAIN, FontStyle.NORMAL, true);
        builder.useReplacementText(Fonts.UNKNOWN);
        // A letter brings along what it shows.
        builder.useUriResolver((_, address) -> address.startsWith("data:") ? address : null);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Yangguang");
        builder.withHtmlContent(page, "");
        return builder;
    }
}
