package yangguang.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import yangguang.law.forms.Form;
import yangguang.law.forms.Row;
import yangguang.law.forms.Table;

/**
 * Reads the tables of forms from a workbook by the words that stand in it, not by places: a column
 * or row that somebody put in is passed over. What cannot be placed, is no number or is blank is
 * named by its cell, and then nothing is taken.
 */
public final class ReadTableXlsx {
    private static final int HEAD_ROWS = 6;
    private static final int MOST_ROWS = 3_000;

    private final Form form;
    private final int year;
    private final Sheet sheet;
    private final Map<String, @Nullable BigDecimal> figures = new HashMap<>();
    private final List<Wrong> wrong = new ArrayList<>();
    private final int last;
    private int from;
    private boolean found;

    private ReadTableXlsx(Form form, int year, Sheet sheet) {
        this.form = form;
        this.year = year;
        this.sheet = sheet;
        this.last = Math.min(sheet.getLastRowNum(), MOST_ROWS);
    }

    /** What came of it. */
    public sealed interface Reading {
        /** By indicator. */
        record Whole(Map<String, @Nullable BigDecimal> figures) implements Reading {}

        record Refused(List<Wrong> wrong) implements Reading {}

        /** It is no workbook, or none of the words of the form stands in it. */
        record Strange() implements Reading {}
    }

    /**
     * Why it was refused.
     *
     * @param place a cell such as B12, or empty
     * @param key of the sentence
     * @param about what is missing or wrong
     */
    public record Wrong(String place, String key, String about) {}

    public static Reading read(byte[] file, List<Form> forms, int year) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var figures = new HashMap<String, @Nullable BigDecimal>();
            var wrong = new ArrayList<Wrong>();
            boolean any = false;
            for (var form : forms) {
                var sheet = Optional.ofNullable(book.getSheet(form.id()));
                var reader =
                        new ReadTableXlsx(form, year, sheet.orElseGet(() -> book.getSheetAt(0)));
                reader.read();
                any |= reader.found;
                figures.putAll(reader.figures);
                wrong.addAll(reader.wrong);
            }
            if (!any) return new Reading.Strange();
            return wrong.isEmpty() ? new Reading.Whole(figures) : new Reading.Refused(wrong);
        } catch (IOException | RuntimeException unreadable) {
            return new Reading.Strange();
        }
    }

    private void read() {
        for (var table : form.tables()) {
            if (table.hasLabels()) labelled(table);
            else bare(table);
        }
    }

    private void labelled(Table table) {
        var first = table.rows().getFirst();
        var begin = find(first, from, -1);
        if (begin == null) {
            wrong.add(new Wrong("", "reporting.sheet.no-row", first.label()));
            return;
        }
        found = true;
        int labels = begin.getColumnIndex();
        var columns = columns(table, begin.getRowIndex(), labels);
        int at = begin.getRowIndex();
        for (var row : table.rows()) {
            var label = find(row, at, labels);
            if (label == null) {
                var elsewhere = find(row, at, -1);
                wrong.add(
                        new Wrong(
                                elsewhere == null ? "" : place(elsewhere),
                                elsewhere == null
                                        ? "reporting.sheet.no-row"
                                        : "reporting.sheet.shifted",
                                row.label()));
                continue;
            }
            at = label.getRowIndex() + 1;
            if (columns.isPresent()) figures(table, row, label.getRowIndex(), columns.get());
        }
        from = at;
    }

    /** One row of figures below its heads. */
    private void bare(Table table) {
        for (int at = from; at <= last; at++) {
            var columns = place(table, Math.max(from, at - HEAD_ROWS + 1), at);
            if (columns.size() < table.columns().size()) continue;
            found = true;
            figures(table, table.rows().getFirst(), at + 1, columns);
            from = at + 2;
            return;
        }
        wrong.add(new Wrong("", "reporting.sheet.no-table", table.title()));
    }

    /** The next cell with the label of a row; in one column, or anywhere for -1. */
    private @Nullable Cell find(Row row, int from, int column) {
        var label = bare(row.label());
        for (int at = from; at <= last; at++) {
            var line = sheet.getRow(at);
            if (line == null) continue;
            for (var cell : line) {
                boolean here = column < 0 || cell.getColumnIndex() == column;
                if (here && bare(text(cell)).equals(label)) return cell;
            }
        }
        return null;
    }

    private Optional<List<Integer>> columns(Table table, int firstRow, int labels) {
        var columns = place(table, Math.max(0, firstRow - HEAD_ROWS), firstRow - 1);
        columns.removeIf(column -> column <= labels);
        if (columns.size() == table.columns().size()) return Optional.of(columns);
        var missing = table.columns().get(Math.min(columns.size(), table.columns().size() - 1));
        wrong.add(
                new Wrong(
                        new CellReference(firstRow, labels).formatAsString(),
                        "reporting.sheet.no-column",
                        missing.label(year)));
        return Optional.empty();
    }

    /** From left to right, the columns whose lowest head in these rows is that of the form. */
    private List<Integer> place(Table table, int firstRow, int lastRow) {
        var heads = new java.util.TreeMap<Integer, String>();
        for (int at = firstRow; at <= lastRow; at++) {
            var line = sheet.getRow(at);
            if (line == null) continue;
            for (var cell : line)
                if (!bare(text(cell)).isEmpty()) heads.put(cell.getColumnIndex(), bare(text(cell)));
        }
        var columns = new ArrayList<Integer>();
        for (var head : heads.entrySet()) {
            if (columns.size() == table.columns().size()) break;
            var wanted = table.columns().get(columns.size());
            if (head.getValue().equals(bare(wanted.label(year)))) columns.add(head.getKey());
        }
        return columns;
    }

    private void figures(Table table, Row row, int at, List<Integer> columns) {
        if (row.isHeading()) return;
        for (int i = 0; i < table.columns().size(); i++) {
            var indicator = row.cells().get(i).indicator();
            var line = sheet.getRow(at);
            var cell = line == null ? null : line.getCell(columns.get(i));
            var place = new CellReference(at, columns.get(i)).formatAsString();
            var typed = cell == null ? "" : text(cell).strip();
            if (typed.isEmpty())
                wrong.add(new Wrong(place, "reporting.sheet.blank", form.label(indicator)));
            else
                number(typed)
                        .ifPresentOrElse(
                                value -> figures.put(indicator, value),
                                () ->
                                        wrong.add(
                                                new Wrong(
                                                        place,
                                                        "reporting.sheet.no-number",
                                                        typed)));
        }
    }

    private static Optional<BigDecimal> number(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace(",", "");
        return plain.matches("-?\\d{1,15}(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    private static String place(Cell cell) {
        return new CellReference(cell).formatAsString().replaceFirst("^.*!", "");
    }

    private static String text(Cell cell) {
        var type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                    BigDecimal.valueOf(cell.getNumericCellValue())
                            .stripTrailingZeros()
                            .toPlainString();
            case STRING -> cell.getStringCellValue();
            case BLANK, BOOLEAN, ERROR, FORMULA, _NONE -> "";
        };
    }

    private static String bare(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
