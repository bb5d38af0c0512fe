package yangguang.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import yangguang.files.Hidden.Kind;

/** What a PDF hides. */
final class PdfHidden {
    private static final Pattern END = Pattern.compile("startxref\\s+\\d+\\s+%%EOF");
    private static final COSName THUMBNAIL = COSName.getPDFName("Thumb");
    private static final COSName PIECES = COSName.getPDFName("PieceInfo");

    private final PDDocument document;
    private final Set<Hidden> found = new LinkedHashSet<>();

    private PdfHidden(PDDocument document) {
        this.document = document;
    }

    static List<Hidden> in(Path path) {
        return Turn.at(() -> found(path));
    }

    private static List<Hidden> found(Path path) {
        try (var document = PdfText.open(path)) {
            var hidden = new PdfHidden(document);
            hidden.properties();
            PdfStreams.parts(document).forEach(part -> hidden.part(part, 0));
            hidden.layers();
            hidden.pages();
            if (versions(path) > 1) hidden.add(Kind.EARLIER_VERSION, 0, "");
            return List.copyOf(hidden.found);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot look through " + path, broken);
        }
    }

    private void add(Kind kind, int page, String what) {
        found.add(new Hidden(kind, page, what));
    }

    private void properties() {
        var all = document.getDocumentInformation();
        for (var key : all.getMetadataKeys())
            if (all.getPropertyStringValue(key) != null)
                add(Kind.PROPERTIES, 0, key + ": " + text(all.getPropertyStringValue(key)));
    }

    private static String text(Object value) {
        return value instanceof COSBase ? "" : value.toString();
    }

    /** What may stand anywhere in the file. */
    private void part(COSBase part, int depth) {
        if (depth > 8) return;
        if (part instanceof COSArray array) array.forEach(one -> part(one, depth + 1));
        if (!(part instanceof COSDictionary dictionary)) return;
        if (COSName.METADATA.equals(dictionary.getCOSName(COSName.TYPE)))
            add(Kind.METADATA, 0, "XMP");
        if (dictionary.containsKey(PIECES)) add(Kind.METADATA, 0, "PieceInfo");
        if (dictionary.containsKey(COSName.JS)) add(Kind.SCRIPT, 0, "JavaScript");
        if (dictionary.containsKey(COSName.EF)) add(Kind.ATTACHMENT, 0, fileName(dictionary));
        if (dictionary.containsKey(COSName.TITLE) && dictionary.containsKey(COSName.PARENT))
            add(Kind.BOOKMARK, 0, string(dictionary, COSName.TITLE));
        for (var value : dictionary.getValues())
            if (value instanceof COSDictionary || value instanceof COSArray) part(value, depth + 1);
    }

    private static String fileName(COSDictionary file) {
        var name = string(file, COSName.UF);
        return name.isEmpty() ? string(file, COSName.F) : name;
    }

    private static String string(COSDictionary from, COSName key) {
        var value = from.getString(key);
        return value == null ? "" : value;
    }

    private void layers() {
        var layers = document.getDocumentCatalog().getOCProperties();
        if (layers == null) return;
        for (var name : layers.getGroupNames())
            if (!layers.isGroupEnabled(name)) add(Kind.HIDDEN_LAYER, 0, name);
    }

    private void pages() throws IOException {
        HouseFont.standIn();
        var glyphs = PdfGlyphs.of(document);
        var painter = new PdfPainter(document);
        for (int number = 0; number < document.getNumberOfPages(); number++) {
            var page = document.getPage(number);
            if (page.getCOSObject().containsKey(THUMBNAIL)) add(Kind.THUMBNAIL, number + 1, "");
            notes(page, number + 1);
            var lines = glyphs.on(number);
            if (lines.isEmpty()) continue;
            var unseen = unseen(lines, painter, number);
            if (!unseen.isEmpty()) add(Kind.HIDDEN_TEXT, number + 1, unseen);
        }
    }

    private static String unseen(List<List<Glyph>> lines, PdfPainter painter, int page)
            throws IOException {
        var picture = painter.paint(page, List.of());
        return lines.stream()
                .flatMap(List::stream)
                .filter(glyph -> !glyph.text().isBlank() && !Ink.seen(picture, glyph.box()))
                .map(Glyph::text)
                .collect(Collectors.joining());
    }

    private void notes(PDPage page, int number) throws IOException {
        for (var note : page.getAnnotations()) {
            var subtype = String.valueOf(note.getSubtype());
            var contents = string(note.getCOSObject(), COSName.CONTENTS);
            if (subtype.equals("Widget"))
                add(Kind.FORM_FIELD, number, string(note.getCOSObject(), COSName.T));
            else if (subtype.equals("FileAttachment")) add(Kind.ATTACHMENT, number, contents);
            else if (PdfNotes.remark(note) || !subtype.equals("Link") && !contents.isBlank())
                add(Kind.COMMENT, number, contents);
        }
    }

    /** Each time a program adds to a file instead of writing it anew, the file gets another end. */
    private static long versions(Path path) throws IOException {
        var file = Files.readString(path, StandardCharsets.ISO_8859_1);
        boolean forTheWeb =
                file.substring(0, Math.min(2048, file.length())).contains("/Linearized");
        return END.matcher(file).results().count() - (forTheWeb ? 1 : 0);
    }
}
