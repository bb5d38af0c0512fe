package yangguang.reporting;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import yangguang.pages.Text;

/** The table for a spreadsheet: UTF-8 with the mark that spreadsheets look for; blank is empty. */
public final class TableCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TableCsv() {}

    /**
     * @param words in the language of the form
     */
    public static byte[] of(AnnualTable table, Text words) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            csv.printRecord(table.heads(words));
            for (var line : table.lines())
                csv.printRecord(line.row().label(), line.row().unit(), line.printed());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
