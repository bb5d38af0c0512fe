package yangguang.portal.check;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import yangguang.pages.Text;
import yangguang.portal.check.CheckPage.Line;
import yangguang.portal.check.CheckPage.Report;
import yangguang.reader.Examined.Finding;
import yangguang.reader.Examined.Place;
import yangguang.reader.Figure;

/** What was read of a report as a workbook: its figures, and its findings. */
final class CheckSheet {
    private static final int[] FIGURE_WIDTHS = {44, 12, 8, 8, 48};
    private static final int[] FINDING_WIDTHS = {8, 64, 48, 36};
    private static final int CHARACTER = 256;

    private final Text text;

    CheckSheet(Text text) {
        this.text = text;
    }

    void write(Report report, OutputStream out) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var figures = sheet(book, "portal.check.figures", FIGURE_WIDTHS);
            head(figures, "name", "value", "unit", "source", "quote");
            report.lines().forEach(line -> add(figures, line));
            var findings = sheet(book, "portal.check.findings", FINDING_WIDTHS);
            head(findings, "severity", "message", "quote", "basis");
            report.examined().findings().forEach(finding -> add(findings, finding));
            book.write(out);
        }
    }

    private Sheet sheet(XSSFWorkbook book, String title, int[] widths) {
        var sheet = book.createSheet(text.of(title));
        for (int column = 0; column < widths.length; column++)
            sheet.setColumnWidth(column, widths[column] * CHARACTER);
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    private void head(Sheet sheet, String... columns) {
        fill(
                sheet.createRow(0),
                Stream.of(columns)
                        .map(column -> text.of("portal.check.column." + column))
                        .toList());
    }

    private void add(Sheet sheet, Line line) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        if (line.figure().isEmpty()) {
            fill(row, List.of(line.name(), text.of("portal.check.denied")));
            return;
        }
        Figure figure = line.figure().get();
        fill(
                row,
                List.of(
                        line.name(),
                        "",
                        figure.unit(),
                        text.of("portal.check.source", figure.source()),
                        figure.quote()));
        row.getCell(1).setCellValue(figure.value().doubleValue());
    }

    private void add(Sheet sheet, Finding finding) {
        fill(
                sheet.createRow(sheet.getLastRowNum() + 1),
                List.of(
                        text.of("reporting.severity", finding.severity()),
                        finding.in(text.isChinese()),
                        String.join("\n", finding.places().stream().map(Place::quote).toList()),
                        finding.basis()));
    }

    /** Text cells: nothing in them is a formula. */
    private static void fill(Row row, List<String> words) {
        for (int column = 0; column < words.size(); column++)
            row.createCell(column).setCellValue(words.get(column));
    }
}
