package yangguang.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import yangguang.fonts.Face;

/** Sets a letter as PDF/UA. One at a time: setting takes memory. */
final class Pdf {
    private static final int PLAIN = 400;
    private static final int HEAVY = 700;

    static {
        XRLog.setLoggingEnabled(false); // it tells at length what it loads
    }

    private Pdf() {}

    static synchronized byte[] of(Docx docx) {
        try (var document = new PDDocument()) {
            return set(WordHtml.of(docx), document);
        } catch (IOException impossible) {
            throw new UncheckedIOException("setting a letter in memory", impossible);
        }
    }

    private static byte[] set(String page, PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.useFont(new Lazily(document, Face.COMMON), "letter", PLAIN, FontStyle.NORMAL, true);
        builder.useFont(new Lazily(document, Face.BOLD), "letter", HEAVY, FontStyle.NORMAL, true);
        // A face that is named is loaded, for its height, though no letter of it may be set.
        for (var face : needed(page))
            builder.useFont(new Lazily(document, face), face.name(), PLAIN, FontStyle.NORMAL, true);
        builder.useReplacementText(Fonts.UNKNOWN);
        // A letter brings along what it shows.
        builder.useUriResolver((_, address) -> address.startsWith("data:") ? address : null);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Yangguang");
        builder.withHtmlContent(page, "");
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

    private static Set<Face> needed(String page) {
        var faces = EnumSet.noneOf(Face.class);
        page.codePoints().mapToObj(Face::of).forEach(faces::add);
        faces.remove(Face.COMMON);
        return faces;
    }

    /** A face that becomes part of the document when the first of its letters is set. */
    private static final class Lazily extends PDFontSupplier {
        private final PDDocument document;
        private final Face face;

        Lazily(PDDocument document, Face face) {
            super(null);
            this.document = document;
            this.face = face;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, face.font(), true);
            } catch (IOException impossible) {
                throw new UncheckedIOException("cannot use the face " + face, impossible);
            }
        }
    }
}
