package yangguang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * What an output looked like when somebody last read it. {@code -Dgolden=write} writes it anew, for
 * whoever changed it on purpose to read the difference.
 */
final class Golden {
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    static void holds(String name, byte[] made) throws IOException {
        var text = new String(made, StandardCharsets.UTF_8);
        holds(name, text.replace("\uFEFF", "").replace("\r\n", "\n"));
    }

    static void holds(String name, String made) throws IOException {
        var file = FOLDER.resolve(name);
        var ended = made.endsWith("\n") ? made : made + "\n";
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, ended);
        }
        assertThat(file).as("no golden file; -Dgolden=write writes it").exists();
        assertThat(ended).as(name).isEqualTo(Files.readString(file));
    }

    /** Each cell that holds anything, by its address; merged ones by their corners. */
    static String xlsx(byte[] file) throws IOException {
        var text = new StringBuilder();
        var plain = new DataFormatter();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (var sheet : book) {
                text.append("# ").append(sheet.getSheetName()).append('\n');
                for (var row : sheet)
                    for (var cell : row)
                        text.append(cell.getAddress())
                                .append('\t')
                                .append(plain.formatCellValue(cell))
                                .append('\n');
                sheet.getMergedRegions()
                        .forEach(region -> text.append(region.formatAsString()).append('\n'));
            }
        }
        return text.toString();
    }

    /** Paragraphs with their styles, and rows of tables with their cells. */
    static String docx(byte[] file) throws IOException {
        var text = new StringBuilder();
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            for (var element : document.getBodyElements()) {
                switch (element) {
                    case XWPFParagraph one ->
                            text.append(one.getStyle() == null ? "" : "[" + one.getStyle() + "] ")
                                    .append(one.getText())
                                    .append('\n');
                    case XWPFTable table -> rows(table, text);
                    default -> throw new AssertionError(element.getElementType());
                }
            }
        }
        return text.toString();
    }

    private static void rows(XWPFTable table, StringBuilder text) {
        for (var row : table.getRows()) {
            row.getTableCells().forEach(cell -> text.append("| ").append(cell.getText()));
            text.append(row.isRepeatHeader() ? "| ^\n" : "|\n");
        }
    }

    /** Page by page. */
    static String pdf(byte[] file) throws IOException {
        var text = new StringBuilder();
        try (var document = Loader.loadPDF(file)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.append("# ").append(page).append('\n').append(stripper.getText(document));
            }
        }
        return text.toString();
    }
}
