package yangguang.files;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Entities.EscapeMode;
import yangguang.fonts.Face;
import yangguang.fonts.LazyFace;

/**
 * Sets what has no pages of its own as PDF, with its tables and pictures, so that it is redacted as
 * any PDF is. Nothing is fetched from anywhere: a picture comes along in the page.
 */
final class Typesetting {
    private static final String LOOK =
            """
            @page { size: A4; margin: 25mm 24mm }
            body { font-family: COMMON, REGULAR, RARE; font-size: 12pt; line-height: 1.7; margin: 0 }
            p, li, h1, h2, h3, h4 { margin: 0 0 4pt; font-weight: normal; white-space: pre-wrap;
                                    word-wrap: break-word }
            h1, h2 { font-size: 16pt }
            h3, h4 { font-size: 14pt }
            table { border-collapse: collapse; width: 100%; margin: 4pt 0;
                    -fs-table-paginate: paginate }
            tr { page-break-inside: avoid }
            td, th { border: 0.6pt solid black; padding: 1pt 4pt; font-weight: normal;
                     text-align: left; vertical-align: top; word-wrap: break-word }
            .plain td, .plain th { border: none }
            strong { font-weight: normal }
            a { color: black; text-decoration: none }
            img { max-width: 100% }
            """;

    /** Letters that a page of XML cannot have, as they are and by their numbers. */
    private static final Pattern NO_XML =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|&#x(?:[0-8bce-f]|1[0-9a-f]);");

    private static final int WEIGHT = 400;
    private static final String MISSING = "〓";

    static {
        XRLog.setLoggingEnabled(false); // it tells at length what it loads
    }

    private Typesetting() {}

    static void set(Document page, Path pdf) {
        set(page, "", pdf);
    }

    /**
     * One at a time: setting takes memory.
     *
     * @param look style rules beyond the usual ones
     */
    static synchronized void set(Document page, String look, Path pdf) {
        page.head().appendElement("style").text(LOOK + look);
        page.outputSettings().syntax(Syntax.xml).escapeMode(EscapeMode.xhtml).prettyPrint(false);
        String markup = NO_XML.matcher(page.outerHtml()).replaceAll("");
        try (var document = new PDDocument(Workbench.pdfParts());
                var out = Files.newOutputStream(pdf)) {
            set(markup, document, out);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot set a page", broken);
        }
    }

    private static void set(String page, PDDocument document, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        use(builder, document, Face.COMMON);
        for (var face : Face.beyondCommon(page)) use(builder, document, face);
        builder.useReplacementText(MISSING);
        builder.useUriResolver((_, address) -> address.startsWith("data:") ? address : null);
        builder.withHtmlContent(page, "");
        builder.toStream(out);
        builder.run();
    }

    private static void use(PdfRendererBuilder builder, PDDocument document, Face face) {
        var letters = new LazyFace(document, face);
        builder.useFont(letters, face.name(), WEIGHT, FontStyle.NORMAL, true);
    }
}
