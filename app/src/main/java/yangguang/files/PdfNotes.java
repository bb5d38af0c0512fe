package yangguang.files;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** What lies upon a page without being part of it. */
final class PdfNotes {
    /** Signs for something that opens on a click; what they hide is no part of the page. */
    private static final Set<String> SIGNS =
            Set.of(
                    "Text",
                    "Popup",
                    "FileAttachment",
                    "Sound",
                    "Movie",
                    "Screen",
                    "RichMedia",
                    "Link");

    /** What readers of a draft leave on it. */
    private static final Set<String> REMARKS =
            Set.of("Text", "Highlight", "Underline", "StrikeOut", "Squiggly", "Caret", "Sound");

    private PdfNotes() {}

    /**
     * Seals, form fields, drawings, and also the black squares of those who thought that these
     * would hide something.
     */
    static List<PDAnnotation> seenOn(PDPage page) throws IOException {
        return page.getAnnotations(PdfNotes::seen);
    }

    static boolean remark(PDAnnotation note) {
        return REMARKS.contains(String.valueOf(note.getSubtype()));
    }

    static boolean seen(PDAnnotation note) {
        return !SIGNS.contains(String.valueOf(note.getSubtype()))
                && !note.isHidden()
                && !note.isNoView();
    }
}
