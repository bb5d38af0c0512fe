package yangguang.rollup.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import yangguang.bodies.Body;
import yangguang.pages.Harmless;
import yangguang.pages.Text;
import yangguang.reporting.AnnualTable;
import yangguang.reporting.TableCsv;
import yangguang.reporting.TableJson;
import yangguang.reporting.TableXlsx;
import yangguang.rollup.BoardRow;
import yangguang.rollup.Sums;

/**
 * A sum as a file: the tables, then what each gives to them. Each is written as it is read, since
 * there may be many thousand.
 */
final class SumWriter {
    private static final int NAME_WIDTH = 30 * 256;

    private final List<AnnualTable> tables;
    private final Text official;
    private final Each parts;

    /** Shows one member after another. */
    interface Each {
        void to(Sums.Look look);
    }

    SumWriter(List<AnnualTable> tables, Text official, Each parts) {
        this.tables = tables;
        this.official = official;
        this.parts = parts;
    }

    void xlsx(OutputStream out) throws IOException {
        try (var book = TableXlsx.book(tables, official);
                var flowing = new SXSSFWorkbook(book)) {
            var sheet = flowing.createSheet(official.of("rollup.sum.parts"));
            sheet.setColumnWidth(0, NAME_WIDTH);
            sheet.createFreezePane(1, 1);
            fill(sheet.createRow(0), heads());
            parts.to(
                    (row, figures) -> {
                        var cells = sheet.createRow(sheet.getLastRowNum() + 1);
                        fill(cells, names(row));
                        int column = names(row).size();
                        for (var indicator : indicators()) {
                            var value = figures.get(indicator);
                            if (value != null)
                                cells.createCell(column).setCellValue(value.doubleValue());
                            column++;
                        }
                    });
            flowing.write(out);
        }
    }

    private static void fill(Row row, List<String> words) {
        for (int column = 0; column < words.size(); column++)
            row.createCell(column).setCellValue(words.get(column));
    }

    void csv(OutputStream out) throws IOException {
        out.write(TableCsv.of(tables, official));
        try (var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            csv.println();
            csv.printRecord(heads());
            parts.to((row, figures) -> print(csv, row, figures));
        }
    }

    private void print(CSVPrinter csv, BoardRow row, Map<String, @Nullable BigDecimal> figures) {
        var cells = new ArrayList<>(names(row).stream().map(Harmless::cell).toList());
        for (var indicator : indicators()) {
            var value = figures.get(indicator);
            cells.add(value == null ? "" : value.toPlainString());
        }
        try {
            csv.printRecord(cells);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void json(Body body, int year, OutputStream out) {
        try (var json = JsonMapper.shared().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("body", body.name());
            json.writeStringProperty("code", body.code());
            json.writeNumberProperty("year", year);
            json.writePOJOProperty("forms", TableJson.filled(tables));
            json.writeArrayPropertyStart("parts");
            parts.to(
                    (row, figures) -> json.writePOJO(new Part(row.fullName(), code(row), figures)));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** What one gives, as JSON has it. */
    record Part(String body, String code, Map<String, @Nullable BigDecimal> figures) {}

    private List<String> heads() {
        var heads = new ArrayList<>(List.of(official.of("rollup.register.body"), ""));
        tables.forEach(table -> table.figures().forEach(one -> heads.add(one.label())));
        return heads;
    }

    private List<String> indicators() {
        return tables.stream()
                .flatMap(table -> table.figures().stream())
                .map(figure -> figure.cell().indicator())
                .toList();
    }

    private static List<String> names(BoardRow row) {
        return List.of(row.fullName(), code(row));
    }

    /** Empty outside of this system. */
    private static String code(BoardRow row) {
        var body = row.body();
        return body == null ? "" : body.code();
    }
}
