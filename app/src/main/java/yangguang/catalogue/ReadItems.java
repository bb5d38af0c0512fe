package yangguang.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import yangguang.bodies.BadRow;
import yangguang.bodies.CsvRows;
import yangguang.bodies.Vocabulary;
import yangguang.law.catalogue.StandardField;
import yangguang.registers.Workbooks;

/** Reads the rows of a standard catalogue from a file; its first line names the columns. */
@Component
public class ReadItems {
    /** Every column that is known, in the order of the form. */
    public static final List<String> COLUMNS =
            List.of(
                    "field",
                    "first",
                    "second",
                    "content",
                    "basis",
                    "limit",
                    "responsible",
                    "carrier",
                    "audience",
                    "manner",
                    "level");

    private static final int LONGEST = 4000;

    private final Vocabulary columns;

    ReadItems(MessageSource words) {
        this.columns = new Vocabulary(words, "catalogue.column", COLUMNS);
    }

    List<CatalogueItem> read(byte[] file, List<StandardField> fields, List<BadRow> bad) {
        if (Workbooks.isTooLarge(file)) {
            bad.add(new BadRow(1, "catalogue.import.large"));
            return List.of();
        }
        var csv = Workbooks.isWorkbook(file) ? Workbooks.csv(file) : Optional.of(file);
        if (csv.isEmpty()) {
            bad.add(new BadRow(1, "catalogue.import.unreadable"));
            return List.of();
        }
        var rows = CsvRows.read(csv.get(), columns, Set.of());
        bad.addAll(rows.bad());
        return rows.rows().stream().map(row -> item(row, fields, bad)).toList();
    }

    private static CatalogueItem item(
            CsvRows.Row row, List<StandardField> fields, List<BadRow> bad) {
        String field = field(row, fields, bad);
        for (String needed : List.of("first", "content", "basis"))
            if (row.of(needed).isEmpty())
                bad.add(new BadRow(row.line(), "catalogue.import.missing." + needed));
        for (String column : COLUMNS)
            if (row.of(column).length() > LONGEST)
                bad.add(new BadRow(row.line(), "catalogue.import.long", LONGEST));
        return new CatalogueItem(
                field,
                text(row, "first"),
                text(row, "second"),
                text(row, "content"),
                text(row, "basis"),
                text(row, "limit"),
                text(row, "responsible"),
                text(row, "carrier"),
                text(row, "audience"),
                text(row, "manner"),
                text(row, "level"));
    }

    private static String field(CsvRows.Row row, List<StandardField> fields, List<BadRow> bad) {
        String called = row.of("field");
        var known =
                fields.stream()
                        .filter(one -> one.label().equals(called) || one.code().equals(called))
                        .findFirst();
        if (known.isEmpty()) bad.add(new BadRow(row.line(), "catalogue.import.field", called));
        return known.map(StandardField::code).orElse("");
    }

    private static String text(CsvRows.Row row, String column) {
        return row.of(column).replace(Workbooks.NEW_LINE, '\n').strip();
    }
}
