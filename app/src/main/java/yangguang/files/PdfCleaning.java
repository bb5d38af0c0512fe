package yangguang.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** Writes a PDF anew without what it hides; its pages stay as they are. */
final class PdfCleaning {
    private static final int DEEPEST = 8;

    /** What the file itself needs to be read, and what leads its reader about. */
    private static final Set<String> OF_FILE =
            Set.of(
                    "Type",
                    "Version",
                    "Pages",
                    "PageLabels",
                    "Lang",
                    "MarkInfo",
                    "StructTreeRoot",
                    "ViewerPreferences",
                    "PageLayout",
                    "PageMode",
                    "OCProperties",
                    "Dests",
                    "Names",
                    "Outlines");

    private static final List<String> ANYWHERE =
            List.of("Metadata", "PieceInfo", "LastModified", "Thumb", "AA", "AF", "EF", "JS");

    private static final Set<String> OF_LINK =
            Set.of(
                    "Type",
                    "Subtype",
                    "Rect",
                    "Border",
                    "BS",
                    "C",
                    "H",
                    "F",
                    "A",
                    "Dest",
                    "QuadPoints",
                    "StructParent");

    private static final Set<String> OF_DRAWING =
            Set.of("Type", "Subtype", "Rect", "F", "AP", "AS", "StructParent", "OC");

    private static final Set<String> LEADING = Set.of("GoTo", "URI");

    private PdfCleaning() {}

    static byte[] clean(Path path) throws IOException {
        try (var document = PdfText.open(path)) {
            document.getDocument().getTrailer().removeItem(COSName.INFO);
            var catalog = document.getDocumentCatalog().getCOSObject();
            keep(catalog, OF_FILE);
            if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names)
                keep(names, Set.of("Dests"));
            for (var page : document.getPages())
                page.setAnnotations(
                        page.getAnnotations().stream()
                                .filter(PdfCleaning::stays)
                                .map(PdfCleaning::plain)
                                .toList());
            PdfStreams.parts(document).forEach(part -> clean(part, 0));
            return written(document);
        }
    }

    /** Only what the pages need is written, and only as it is now. */
    private static byte[] written(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static void clean(COSBase part, int depth) {
        if (depth > DEEPEST) return;
        if (part instanceof COSArray array) array.forEach(one -> clean(one, depth + 1));
        if (!(part instanceof COSDictionary dictionary)) return;
        ANYWHERE.forEach(key -> dictionary.removeItem(COSName.getPDFName(key)));
        if (dictionary.getDictionaryObject(COSName.A) instanceof COSDictionary action
                && !leads(action)) dictionary.removeItem(COSName.A);
        for (var value : dictionary.getValues())
            if (value instanceof COSDictionary || value instanceof COSArray)
                clean(value, depth + 1);
    }

    private static boolean leads(COSDictionary action) {
        return action.getNameAsString(COSName.S) == null
                || LEADING.contains(action.getNameAsString(COSName.S));
    }

    private static boolean stays(PDAnnotation note) {
        boolean link = "Link".equals(note.getSubtype());
        return link
                || PdfNotes.seen(note) && !PdfNotes.remark(note) && note.getAppearance() != null;
    }

    /** A seal or a filled field is kept as a drawing, without the data behind it. */
    private static PDAnnotation plain(PDAnnotation note) {
        boolean link = "Link".equals(note.getSubtype());
        var dictionary = note.getCOSObject();
        keep(dictionary, link ? OF_LINK : OF_DRAWING);
        if (!link) dictionary.setName(COSName.SUBTYPE, "Stamp");
        return note;
    }

    private static void keep(COSDictionary dictionary, Set<String> keys) {
        for (var key : List.copyOf(dictionary.keySet()))
            if (!keys.contains(key.getName())) dictionary.removeItem(key);
    }
}
