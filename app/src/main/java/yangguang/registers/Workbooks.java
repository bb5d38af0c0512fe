package yangguang.registers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks .xlsx: the first sheet read, one sheet written. */
public final class Workbooks {
    /** Stands for the end of a line inside a cell, so that a row of a sheet is one line of CSV. */
    public static final char NEW_LINE = '\u2028';

    private static final int ROWS_IN_MEMORY = 100;
    private static final long MOST_UNPACKED = 16L * 1024 * 1024;
    private static final int WIDTH = 20 * 256;

    private Workbooks() {}

    /** By the first bytes of what any .xlsx is. */
    public static boolean isWorkbook(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    /** Whether it is more, once unpacked, than the memory of a small machine takes. */
    public static boolean isTooLarge(byte[] file) {
        if (!isWorkbook(file)) return false;
        long left = MOST_UNPACKED;
        try (var parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (left >= 0 && parts.getNextEntry() != null) left -= parts.skip(left + 1);
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
        return left < 0;
    }

    /** The first sheet as CSV, row by row; empty for what is no workbook. */
    public static Optional<byte[]> csv(byte[] file) {
        var text = new StringWriter();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file));
                var csv = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            var sheet = book.getSheetAt(0);
            for (int row = 0; row <= sheet.getLastRowNum(); row++)
                csv.printRecord(cells(sheet.getRow(row)));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
        return Optional.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cells(@org.jspecify.annotations.Nullable Row row) {
        var cells = new ArrayList<String>();
        if (row == null) return cells;
        for (int column = 0; column < row.getLastCellNum(); column++) {
            var cell = row.getCell(column);
            cells.add(cell == null ? "" : text(cell).replaceAll("\\R", String.valueOf(NEW_LINE)));
        }
        return cells;
    }

    /** A day as 2018-03-07, a number without the marks of its format. */
    private static String text(Cell cell) {
        var type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell))
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        if (type == CellType.NUMERIC)
            return new java.math.BigDecimal(String.valueOf(cell.getNumericCellValue()))
                    .stripTrailingZeros()
                    .toPlainString();
        if (type == CellType.STRING) return cell.getStringCellValue();
        return new DataFormatter(Locale.ROOT).formatCellValue(cell);
    }

    /** Takes rows and writes them at the end. */
    public static final class Writer implements AutoCloseable {
        private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
        private final OutputStream out;
        private int row;

        public Writer(OutputStream out, String title) {
            this.out = out;
            book.createSheet(title).createFreezePane(0, 1);
        }

        public void add(List<String> cells) {
            var sheet = book.getSheetAt(0);
            var line = sheet.createRow(row++);
            for (int column = 0; column < cells.size(); column++) {
                if (row == 1) sheet.setColumnWidth(column, WIDTH);
                line.createCell(column).setCellValue(cells.get(column));
            }
        }

        @Override
        public void close() {
            try (book) {
                book.write(out);
            } catch (IOException readerWentAway) {
                throw new UncheckedIOException(readerWentAway);
            }
        }
    }
}
