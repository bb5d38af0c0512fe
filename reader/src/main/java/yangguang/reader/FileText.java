package yangguang.reader;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The text of a file: a paragraph a line, a row of a table a line with its cells apart by tabs.
 * Told by its bytes, not by its name. Nothing is fetched from outside, no macro is run.
 */
public final class FileText {
    /** Bytes; a report with pictures is far smaller. */
    public static final int LARGEST = 50 << 20;

    private static final Pattern EMPTY_LINES = Pattern.compile("[ \\u00A0]*\\n\\s*\\n");
    private static final String CELL = "\t";
    private static final String BLOCKS = "p,div,h1,h2,h3,h4,h5,h6,li,section,article";

    /** What reading a file came to. */
    public sealed interface Read {
        /** Its text. */
        record Text(String text) implements Read {}

        /** No text can be had. */
        record Unreadable(Reason reason) implements Read {}
    }

    /** Why a file gives no text. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        ENCRYPTED,
        DAMAGED,
        /** 扫描件: pages without a text layer. */
        SCANNED,
        /** It takes longer than anybody waits. */
        TOO_SLOW,
        OTHER_KIND
    }

    private FileText() {}

    /** Reads a file of any kind. Never throws, whatever the bytes. */
    public static Read of(byte[] bytes) {
        if (bytes.length == 0) return new Read.Unreadable(Reason.EMPTY);
        if (bytes.length > LARGEST) return new Read.Unreadable(Reason.TOO_LARGE);
        try {
            return read(bytes);
        } catch (InvalidPasswordException | EncryptedDocumentException locked) {
            return new Read.Unreadable(Reason.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return new Read.Unreadable(Reason.DAMAGED);
        }
    }

    /**
     * The same for who cannot wait for ever.
     *
     * @param longest after which the file counts as {@link Reason#TOO_SLOW}
     */
    public static Read of(byte[] bytes, Duration longest) {
        return Patience.within(longest, () -> of(bytes))
                .orElseGet(() -> new Read.Unreadable(Reason.TOO_SLOW));
    }

    private static Read read(byte[] bytes) throws IOException {
        return switch (FileMagic.valueOf(bytes)) {
            case PDF -> pdf(bytes);
            case OOXML -> ooxml(bytes);
            case OLE2 -> ole(bytes);
            default -> plain(bytes);
        };
    }

    private static Read plain(byte[] bytes) {
        return Decoding.text(bytes)
                .<Read>map(text -> found(isPage(text) ? page(text) : text, Reason.EMPTY))
                .orElseGet(() -> new Read.Unreadable(Reason.OTHER_KIND));
    }

    private static Read found(String text, Reason ifBlank) {
        return text.isBlank() ? new Read.Unreadable(ifBlank) : new Read.Text(text);
    }

    private static boolean isPage(String text) {
        var start = text.substring(0, Math.min(text.length(), 2000)).toLowerCase(Locale.ROOT);
        return start.contains("<html")
                || start.contains("<!doctype")
                || start.contains("<table")
                || start.contains("<p>")
                || start.contains("<div");
    }

    private static String page(String html) {
        var page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        page.select("script,style,noscript,template,nav").remove();
        for (var row : page.select("tr")) {
            Patience.goOn();
            row.replaceWith(new TextNode("\n" + cells(row) + "\n"));
        }
        page.select("br").forEach(end -> end.replaceWith(new TextNode("\n")));
        page.select(BLOCKS).forEach(block -> block.prependText("\n").appendText("\n"));
        return EMPTY_LINES.matcher(page.body().wholeText()).replaceAll("\n").strip();
    }

    private static String cells(Element row) {
        return row.select("td,th").stream().map(Element::text).collect(joining(CELL));
    }

    private static Read pdf(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(new WatchedBytes(bytes))) {
            var stripper = new WatchedPages();
            stripper.setSortByPosition(true);
            return found(stripper.getText(document), Reason.SCANNED);
        }
    }

    private static Read ooxml(byte[] bytes) throws IOException {
        if (holds(bytes, Ofd.ROOT)) return found(Ofd.text(bytes), Reason.SCANNED);
        if (holds(bytes, Sheets.BOOK)) return new Read.Text(Sheets.text(bytes));
        return holds(bytes, Docx.BODY)
                ? found(Docx.text(bytes), Reason.SCANNED)
                : new Read.Unreadable(Reason.OTHER_KIND);
    }

    /** Names in a zip are not compressed. */
    private static boolean holds(byte[] zip, String name) {
        return new String(zip, StandardCharsets.ISO_8859_1).contains(name);
    }

    private static Read ole(byte[] bytes) throws IOException {
        try (var document = new HWPFDocument(new WatchedStream(new ByteArrayInputStream(bytes)));
                var words = new WordExtractor(document)) {
            return found(words.getText().replace('\u0007', '\t'), Reason.SCANNED);
        }
    }

    /** The text, if there is one. */
    public static Optional<String> text(byte[] bytes) {
        return of(bytes) instanceof Read.Text(var text) ? Optional.of(text) : Optional.empty();
    }
}
