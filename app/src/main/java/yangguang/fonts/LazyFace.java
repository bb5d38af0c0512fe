package yangguang.fonts;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A face that becomes part of the document when the first of its letters is set. */
public final class LazyFace extends PDFontSupplier {
    private final PDDocument document;
    private final Face face;

    public LazyFace(PDDocument document, Face face) {
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
