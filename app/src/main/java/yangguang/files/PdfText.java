package yangguang.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, page by page; a scanned one has none. */
final class PdfText {
    /** Characters; what follows is left to the file itself. */
    private static final int LONGEST = 1 << 20;

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?m)^\\h*(第?\\h*[-—–－]?\\h*\\d{1,4}\\h*[-—–－]?\\h*页?)\\h*$");

    private PdfText() {}

    static PDDocument open(Path path) throws IOException {
        return Loader.loadPDF(path.toFile(), Workbench.pdfParts());
    }

    static Extracted read(Path path) throws IOException {
        try (var document = open(path)) {
            var text = new StringBuilder();
            for (int page = 1;
                    page <= document.getNumberOfPages() && text.length() < LONGEST;
                    page++) {
                text.append(withoutNumber(page(document, page)));
            }
            return PlainText.read(text.toString());
        }
    }

    private static String page(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setLineSeparator("\n");
        stripper.setPageEnd("\n");
        stripper.setParagraphStart("\u3000\u3000");
        return stripper.getText(document);
    }

    /** The number stands on the first or the last line; figures between belong to a table. */
    private static String withoutNumber(String page) {
        var lines = page.strip().lines().toList();
        if (lines.isEmpty()) return "";
        int from = PAGE_NUMBER.matcher(lines.getFirst()).matches() ? 1 : 0;
        int to =
                lines.size() > 1 && PAGE_NUMBER.matcher(lines.getLast()).matches()
                        ? lines.size() - 1
                        : lines.size();
        return String.join("\n", lines.subList(Math.min(from, to), to)) + "\n";
    }
}
