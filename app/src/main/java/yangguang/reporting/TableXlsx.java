package yangguang.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import yangguang.pages.Text;
import yangguang.reporting.AnnualTable.Line;
import yangguang.reporting.AnnualTable.Part;

/** The tables as a workbook, a sheet for each form, laid out as printed. {@link ReadTableXlsx}. */
public final class TableXlsx {
    private static final int LABEL_WIDTH = 44 * 256;
    private static final int LONGEST_NAME = 31;

    private final Workbook book;
    private final CellStyle head;
    private final Sheet sheet;
    private int row;

    private TableXlsx(Workbook book, String name) {
        this.book = book;
        this.sheet = book.createSheet(name);
        this.head = book.createCellStyle();
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        head.setWrapText(true);
        var bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        sheet.setColumnWidth(0, LABEL_WIDTH);
    }

    /**
     * @param words in the language of the form
     */
    public static byte[] of(List<AnnualTable> forms, Text words) {
        try (var book = book(forms, words);
                var bytes = new ByteArrayOutputStream()) {
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The same for whoever adds sheets of their own. */
    public static XSSFWorkbook book(List<AnnualTable> forms, Text words) {
        var book = new XSSFWorkbook();
        for (var form : forms) {
            var name = form.form().id();
            new TableXlsx(book, name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                    .write(form, words);
        }
        return book;
    }

    private void write(AnnualTable form, Text words) {
        sheet.createRow(row++).createCell(0).setCellValue(form.title(words));
        for (var part : form.parts()) {
            row++;
            if (part.hasTitle())
                sheet.createRow(row++).createCell(0).setCellValue(part.table().title());
            heads(part);
            part.lines().forEach(line -> line(part, line));
        }
    }

    /** A head above several columns, or several rows deep, is one merged cell. */
    private void heads(Part part) {
        int first = row;
        for (var heads : part.heads().rows()) {
            var cells = sheet.createRow(row);
            int column = 0;
            for (var one : heads) {
                if (one.begins()) {
                    var cell = cells.createCell(column);
                    cell.setCellValue(one.label());
                    cell.setCellStyle(head);
                    if (one.columns() > 1 || one.depth() > 1)
                        sheet.addMergedRegion(
                                new CellRangeAddress(
                                        row,
                                        row + one.depth() - 1,
                                        column,
                                        column + one.columns() - 1));
                }
                column += one.columns();
            }
            row++;
        }
        if (first == 2) sheet.createFreezePane(0, row);
    }

    private void line(Part part, Line line) {
        for (var group : line.groups())
            sheet.createRow(row++).createCell(0).setCellValue(group.label());
        var cells = sheet.createRow(row++);
        int column = 0;
        if (part.table().hasLabels()) cells.createCell(column++).setCellValue(line.row().label());
        if (!part.table().unitHead().isEmpty())
            cells.createCell(column++).setCellValue(line.row().unit());
        for (var figure : line.figures()) {
            if (figure.number() != null)
                cells.createCell(column).setCellValue(figure.number().doubleValue());
            column++;
        }
    }
}
