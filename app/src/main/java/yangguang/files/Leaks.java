package yangguang.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * Reads a redacted PDF again, as its readers and as those who look into its bytes would, and names
 * the phrases that are still there.
 */
final class Leaks {
    private static final List<Charset> CODES =
            List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16BE,
                    StandardCharsets.UTF_16LE,
                    Charset.forName("GB18030"),
                    StandardCharsets.ISO_8859_1);

    private Leaks() {}

    static List<String> in(Path pdf, List<String> phrases) throws IOException {
        try (var document = PdfText.open(pdf)) {
            var read = new Passage();
            var written = new Passage();
            for (int page = 0; page < document.getNumberOfPages(); page++)
                read(PdfGlyphs.of(document, page), read, written);
            var beside = new Passage();
            PdfStreams.parts(document).forEach(part -> collect(part, beside));
            collect(document.getDocument().getTrailer(), beside);
            return phrases.stream()
                    .filter(
                            phrase ->
                                    Stream.of(read, written, beside)
                                            .anyMatch(said -> said.has(Folding.pattern(phrase))))
                    .distinct()
                    .toList();
        }
    }

    /** Page by page: of a book only the words are kept. */
    private static void read(PdfGlyphs glyphs, Passage read, Passage written) {
        for (var line : glyphs.lines()) {
            line.forEach(glyph -> read.add(glyph.text(), 0));
            read.endLine();
        }
        glyphs.written().forEach(glyph -> written.add(glyph.text(), 0));
    }

    /** Every string outside the pages, as each of the usual codes would read it. */
    private static void collect(COSBase part, Passage said) {
        switch (part) {
            case COSString string -> say(string.getBytes(), said);
            case COSName name when !name.getName().matches("\\p{ASCII}*") ->
                    say(name.getName().getBytes(StandardCharsets.UTF_8), said);
            case COSArray array -> array.forEach(one -> collect(one, said));
            case COSDictionary letters when letters.containsKey(COSName.REGISTRY) -> {}
            case COSDictionary dictionary ->
                    dictionary.forEach(
                            (key, value) -> {
                                collect(key, said);
                                if (!key.equals(COSName.ID))
                                    collect(value, said); // a number made of chance
                            });
            case null, default -> {}
        }
    }

    private static void say(byte[] bytes, Passage said) {
        for (var code : CODES) {
            said.add(new String(bytes, code), 0);
            said.endText();
        }
    }
}
