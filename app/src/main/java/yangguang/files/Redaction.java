package yangguang.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import yangguang.files.Redacted.Done;
import yangguang.files.Redacted.Survived;
import yangguang.files.Redacted.Unreadable;
import yangguang.files.Redacted.Untouched;

/**
 * Makes a copy of a document in which parts are not covered but gone (区分处理).
 *
 * <p>A PDF or picture becomes a PDF of pictures of its pages, with the remaining words unseen upon
 * them to be searched and copied. A Word document or page is set first, with its tables and
 * pictures and without page heads and notes; to keep its very look, export it as PDF. A text is set
 * anew as plain paragraphs.
 */
public final class Redaction {
    private static final int MOST_PAGES = 1000;

    /** Letters of some 300 pages: to set more, a server does not have the memory. */
    private static final int MOST_SET = 250_000;

    private Redaction() {}

    /**
     * The lines to choose from.
     *
     * @return none for a picture or a file that cannot be read, or is too long
     */
    public static List<PrintedLine> lines(FileType type, byte[] bytes) {
        return TemporaryFile.with(
                bytes,
                path -> {
                    if (Inspection.fault(type, path).isPresent()) return List.<PrintedLine>of();
                    try {
                        return lines(type, path);
                    } catch (PdfGlyphs.TooMuchText book) {
                        return List.<PrintedLine>of();
                    }
                });
    }

    private static List<PrintedLine> lines(FileType type, Path path) throws IOException {
        return switch (type) {
            case PDF -> pdfLines(path);
            case PNG, JPG -> List.of();
            case DOCX, HTML -> setting(type, path, Redaction::pdfLines);
            case TXT -> numbered(1, paragraphs(type, path));
        };
    }

    /**
     * All that can be read in it.
     *
     * @return empty for a picture or a file that cannot be read
     */
    public static String text(FileType type, byte[] bytes) {
        return TemporaryFile.with(
                bytes,
                path ->
                        Inspection.fault(type, path).isPresent()
                                ? ""
                                : switch (type) {
                                    case PDF -> joined(pdfLines(path));
                                    case PNG, JPG -> "";
                                    case DOCX, HTML, TXT -> Extraction.read(type, path).text();
                                });
    }

    private static String joined(List<PrintedLine> lines) {
        return lines.stream().map(PrintedLine::text).collect(Collectors.joining("\n"));
    }

    /**
     * Withholds these parts.
     *
     * @param name the file's name; it loses the withheld phrases too
     */
    public static Redacted of(String name, FileType type, byte[] bytes, List<Withheld> withheld) {
        return TemporaryFile.with(
                bytes,
                path -> {
                    var fault = Inspection.fault(type, path);
                    if (fault.isPresent()) return unreadable(fault.get(), name);
                    try {
                        return switch (type) {
                            case PDF -> pdf(name, path, withheld);
                            case PNG, JPG -> picture(name, path, withheld);
                            case DOCX, HTML -> setting(type, path, pdf -> pdf(name, pdf, withheld));
                            case TXT -> text(name, paragraphs(type, path), withheld);
                        };
                    } catch (PdfPainter.Inflates bomb) {
                        return unreadable("inflates", name);
                    } catch (PdfGlyphs.TooMuchText book) {
                        return unreadable("too-much-text", name);
                    } catch (TooManyPages book) {
                        return unreadable("too-many-pages", name);
                    } catch (PicturePdf.TooLarge heavy) {
                        return unreadable("too-large", name);
                    }
                });
    }

    /** What becomes of it once it is set on pages. */
    private static <T> T setting(FileType type, Path path, TemporaryFile.Use<T> then)
            throws IOException {
        var page =
                type == FileType.DOCX
                        ? WordText.page(path)
                        : Jsoup.parse(Extraction.read(type, path).html());
        if (page.text().length() > MOST_SET) throw new PdfGlyphs.TooMuchText();
        return TemporaryFile.with(
                new byte[0],
                pdf -> {
                    Typesetting.set(page, pdf);
                    return then.of(pdf);
                });
    }

    private static Redacted pdf(String name, Path path, List<Withheld> withheld)
            throws IOException {
        return finish(name, withheld, result -> Turn.at(() -> covered(path, withheld, result)));
    }

    private static Written covered(Path path, List<Withheld> withheld, Path result) {
        try (var document = PdfText.open(path)) {
            if (document.getNumberOfPages() > MOST_PAGES) throw new TooManyPages();
            HouseFont.standIn();
            var glyphs = PdfGlyphs.of(document);
            var covers = Covers.of(document, glyphs, withheld);
            if (covers.places() == 0) return Written.nothing(covers.absent());
            int pages = paint(document, glyphs, covers, result);
            var wordless = Covers.wordless(document, glyphs);
            return new Written(pages, covers.places(), covers.absent(), wordless);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot redact a file that was sound", broken);
        }
    }

    private static int paint(PDDocument document, PdfGlyphs glyphs, Covers covers, Path result)
            throws IOException {
        var painter = new PdfPainter(document);
        try (var pdf = new PicturePdf()) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var size = document.getPage(page).getCropBox();
                boolean lies = document.getPage(page).getRotation() % 180 != 0;
                pdf.add(
                        painter.paint(page, covers.on(page)),
                        lies ? size.getHeight() : size.getWidth(),
                        lies ? size.getWidth() : size.getHeight(),
                        glyphs.on(page),
                        covers.on(page));
            }
            pdf.save(result);
        }
        return document.getNumberOfPages();
    }

    private static Redacted picture(String name, Path path, List<Withheld> withheld)
            throws IOException {
        var covers = new ArrayList<Cover>();
        var absent = new ArrayList<Withheld>();
        for (var one : withheld) {
            if (one instanceof Withheld.Area area && area.page() == 1) covers.add(Covers.of(area));
            else absent.add(one);
        }
        if (covers.isEmpty()) return new Untouched(absent);
        return finish(
                name,
                withheld,
                result -> {
                    BufferedImage picture = Picture.upright(path);
                    double longest = Math.max(picture.getWidth(), picture.getHeight());
                    float scale = (float) (842 / longest);
                    try (var pdf = new PicturePdf()) {
                        pdf.add(
                                picture,
                                picture.getWidth() * scale,
                                picture.getHeight() * scale,
                                List.of(),
                                covers);
                        pdf.save(result);
                    }
                    return new Written(1, covers.size(), absent, List.of(1));
                });
    }

    private static Redacted text(String name, List<String> lines, List<Withheld> withheld)
            throws IOException {
        var redaction = TextRedaction.of(lines, withheld);
        if (redaction.places() == 0) return new Untouched(redaction.absent());
        return finish(
                name,
                withheld,
                result ->
                        new Written(
                                redaction.write(result),
                                redaction.places(),
                                redaction.absent(),
                                List.of()));
    }

    /** Nothing leaves that was not read again; by then what it came of is out of memory. */
    private static Redacted finish(String name, List<Withheld> withheld, Writing writing)
            throws IOException {
        var phrases =
                withheld.stream()
                        .filter(Withheld.Phrase.class::isInstance)
                        .map(one -> ((Withheld.Phrase) one).words())
                        .toList();
        var result = Workbench.newFile();
        try {
            var written = writing.to(result);
            if (written.places() == 0) return new Untouched(written.absent());
            var survived = Leaks.in(result, phrases);
            if (!survived.isEmpty()) return new Survived(survived);
            return new Done(
                    FileName.without(phrases, name) + ".pdf",
                    Files.readAllBytes(result),
                    written.pages(),
                    written.places(),
                    List.copyOf(written.absent()),
                    written.wordless());
        } finally {
            Files.deleteIfExists(result);
        }
    }

    private static Unreadable unreadable(String reason, String name) {
        return new Unreadable("files.unredactable." + reason, name);
    }

    private static List<PrintedLine> pdfLines(Path path) throws IOException {
        try (var document = PdfText.open(path)) {
            var glyphs = PdfGlyphs.of(document);
            return IntStream.range(0, document.getNumberOfPages())
                    .boxed()
                    .flatMap(page -> numbered(page + 1, glyphs.texts(page)).stream())
                    .toList();
        }
    }

    private static List<String> paragraphs(FileType type, Path path) {
        return Folding.plain(Extraction.read(type, path).text()).lines().toList();
    }

    private static List<PrintedLine> numbered(int page, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(at -> new PrintedLine(page, at + 1, texts.get(at)))
                .toList();
    }

    /** What came of it; the last three as in {@link Done}. */
    private record Written(int pages, int places, List<Withheld> absent, List<Integer> wordless) {
        static Written nothing(List<Withheld> absent) {
            return new Written(0, 0, absent, List.of());
        }
    }

    /** Writes the result. */
    private interface Writing {
        Written to(Path result) throws IOException;
    }

    private static final class TooManyPages extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
