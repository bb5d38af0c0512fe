package yangguang.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import yangguang.reader.Decoding;

/** What a file is by its content, whatever its name says. */
sealed interface Content {
    /** A type that can be registered. */
    record Readable(FileType type) implements Content {}

    /**
     * Something that cannot be registered.
     *
     * @param reason last part of the message key
     */
    record Foreign(String reason) implements Content {}

    /** Enough to hold the signature of every format and the head of a page. */
    int HEAD = 8192;

    Pattern MARKUP =
            Pattern.compile(
                    "\\s*(<!--.*?-->|<\\?xml[^>]*>|\\s)*<(!doctype\\s+html|html|head|body|meta|title|div|p|table|h[1-6]|article|section)\\b.*",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    static Content of(Path path) throws IOException {
        var head = head(path);
        if (starts(head, "PK\u0003\u0004")) return inArchive(path);
        if (starts(head, "\u00D0\u00CF\u0011\u00E0")) return inCompound(path);
        if (starts(head, "\u0089PNG\r\n\u001A\n")) return new Readable(FileType.PNG);
        if (starts(head, "\u00FF\u00D8\u00FF")) return new Readable(FileType.JPG);
        if (head.contains("%PDF-")) return new Readable(FileType.PDF);
        if (starts(head, "{\\rtf")) return new Foreign("other-word");
        if (starts(head, "GIF8")
                || starts(head, "BM") && head.indexOf(0) >= 0
                || starts(head, "II*\0")
                || starts(head, "MM\0*")
                || starts(head, "RIFF")) {
            return new Foreign("other-picture");
        }
        if (starts(head, "Rar!") || starts(head, "7z\u00BC\u00AF") || starts(head, "\u001F\u008B"))
            return new Foreign("archive");
        return inText(path);
    }

    private static String head(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean starts(String head, String signature) {
        return head.startsWith(signature);
    }

    private static Content inArchive(Path path) throws IOException {
        try (var archive = new ZipFile(path.toFile())) {
            if (archive.getEntry("word/document.xml") != null) return new Readable(FileType.DOCX);
            if (archive.getEntry("xl/workbook.xml") != null) return new Foreign("spreadsheet");
            if (archive.getEntry("ppt/presentation.xml") != null) return new Foreign("slides");
            if (archive.getEntry("OFD.xml") != null) return new Foreign("ofd");
            return new Foreign(
                    archive.getEntry("[Content_Types].xml") != null ? "damaged" : "archive");
        } catch (ZipException | IllegalArgumentException broken) {
            return new Foreign("damaged");
        }
    }

    /** Word 97-2003, WPS and password-protected Office files share one container. */
    private static Content inCompound(Path path) throws IOException {
        try (var compound = new POIFSFileSystem(path.toFile(), true)) {
            Set<String> parts = compound.getRoot().getEntryNames();
            if (parts.contains("EncryptedPackage")) return new Foreign("encrypted");
            if (parts.contains("WordDocument")) return new Foreign("old-word");
            if (parts.contains("Workbook") || parts.contains("Book"))
                return new Foreign("spreadsheet");
            if (parts.contains("PowerPoint Document")) return new Foreign("slides");
            return new Foreign("unknown");
        } catch (IOException | RuntimeException broken) {
            return new Foreign("damaged");
        }
    }

    private static Content inText(Path path) throws IOException {
        if (Files.size(path) > PlainText.LONGEST)
            return new Foreign(textual(path) ? "too-much-text" : "unknown");
        return Decoding.text(Files.readAllBytes(path))
                .map(
                        text ->
                                new Readable(
                                        MARKUP.matcher(first(text)).matches()
                                                ? FileType.HTML
                                                : FileType.TXT))
                .map(Content.class::cast)
                .orElse(new Foreign("unknown"));
    }

    private static String first(String text) {
        return text.substring(0, Math.min(HEAD, text.length()));
    }

    private static boolean textual(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return Decoding.text(in.readNBytes(HEAD)).isPresent();
        }
    }
}
