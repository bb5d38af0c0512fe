package yangguang.reporting;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import yangguang.law.forms.Table;
import yangguang.pages.Text;
import yangguang.reporting.AnnualTable.Figure;
import yangguang.reporting.AnnualTable.Line;
import yangguang.reporting.AnnualTable.Part;

/** The table for a spreadsheet: UTF-8 with the mark that spreadsheets look for; blank is empty. */
public final class TableCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TableCsv() {}

    /**
     * The forms of a year one below the other, a line between any two tables.
     *
     * @param words in the language of the form
     */
    public static byte[] of(List<AnnualTable> forms, Text words) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            boolean several = forms.stream().mapToInt(form -> form.parts().size()).sum() > 1;
            for (var form : forms) {
                for (var part : form.parts()) {
                    if (several) csv.printRecord(form.title(words), part.table().title());
                    print(part, csv);
                    if (several) csv.println();
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void print(Part part, CSVPrinter csv) throws IOException {
        var table = part.table();
        csv.printRecord(cells(table, table.rowsHead(), table.unitHead(), heads(table)));
        for (var line : part.lines()) {
            for (var group : line.groups()) csv.printRecord(group.label());
            var row = line.row();
            csv.printRecord(cells(table, row.label(), row.unit(), figures(line, table)));
        }
    }

    private static List<String> heads(Table table) {
        return table.columns().stream().map(table::head).toList();
    }

    /** A heading has an empty place in each column. */
    private static List<String> figures(Line line, Table table) {
        return line.figures().isEmpty()
                ? table.columns().stream().map(_ -> "").toList()
                : line.figures().stream().map(Figure::printed).toList();
    }

    private static List<String> cells(
            Table table, String label, String unit, List<String> figures) {
        var cells = new ArrayList<String>();
        if (table.hasLabels()) cells.add(label);
        if (!table.unitHead().isEmpty()) cells.add(unit);
        cells.addAll(figures);
        return cells;
    }
}
