package yangguang.registers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.bodies.BadRow;
import yangguang.bodies.CsvRows;
import yangguang.bodies.Vocabulary;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.law.registers.Field.Kind;
import yangguang.law.registers.Values;
import yangguang.pages.Problems;

/** 导入 from a spreadsheet: all rows or none; every bad cell is told with its row and column. */
@Service
public class ImportEntries {
    private static final Pattern BETWEEN_CHOICES = Pattern.compile("\\s*[、,，;；]\\s*");

    private final KeepEntries keep;
    private final ReadFields read;
    private final RegisterBook book;

    ImportEntries(KeepEntries keep, ReadFields read, RegisterBook book) {
        this.keep = keep;
        this.read = read;
        this.book = book;
    }

    /** Every field that can be imported. */
    public static List<Field> columns(Definition register) {
        return register.fields().stream()
                .filter(field -> !(field.kind() instanceof Kind.Files))
                .toList();
    }

    /** The first line of a file. */
    public static List<String> heads(Definition register, boolean chinese) {
        return columns(register).stream().map(field -> field.label().in(chinese)).toList();
    }

    public sealed interface Outcome {
        record Imported(int entries) implements Outcome {}

        record Refused(List<BadCell> bad) implements Outcome {}
    }

    /**
     * @param file a workbook, of which the first sheet is read, or CSV; its first line names the
     *     fields
     */
    @Transactional
    public Outcome run(Viewer viewer, Definition register, byte[] file) {
        book.mayRecord(viewer, register);
        if (Workbooks.isTooLarge(file)) return refused(new BadRow(1, "registers.import.too-many"));
        var csv = Workbooks.isWorkbook(file) ? Workbooks.csv(file) : Optional.of(file);
        if (csv.isEmpty()) return refused(new BadRow(1, "registers.import.unreadable"));
        var rows = CsvRows.read(csv.get(), names(register), Set.of());
        if (!rows.bad().isEmpty()) return refused(rows.bad().toArray(BadRow[]::new));
        var bad = new ArrayList<BadCell>();
        var all = rows.rows().stream().map(row -> values(viewer, register, row, bad)).toList();
        if (!bad.isEmpty()) return new Outcome.Refused(List.copyOf(bad));
        all.forEach(values -> keep.record(viewer, register, values));
        return new Outcome.Imported(all.size());
    }

    private static Outcome refused(BadRow... rows) {
        return new Outcome.Refused(Stream.of(rows).map(BadCell::of).toList());
    }

    /** The names of the fields in both languages. */
    private static Vocabulary names(Definition register) {
        var names = new HashMap<String, String>();
        for (var field : register.fields().reversed()) {
            names.put(field.label().english(), field.id());
            names.put(field.label().chinese(), field.id());
            names.put(field.id(), field.id());
        }
        return new Vocabulary(names);
    }

    private Values values(Viewer viewer, Definition register, CsvRows.Row row, List<BadCell> bad) {
        var fields = new ArrayList<>(register.first());
        register.stages().stream()
                .filter(stage -> stage.fields().stream().anyMatch(one -> filled(row, one)))
                .forEach(stage -> fields.addAll(stage.fields()));
        fields.removeIf(field -> field.kind() instanceof Kind.Files);
        var problems = Problems.none();
        var values = read.read(viewer, register, fields, typed(row, fields), Values.NONE, problems);
        problems.all().forEach(one -> bad.add(BadCell.of(row, one)));
        return values;
    }

    private static boolean filled(CsvRows.Row row, Field field) {
        return !row.of(field.id()).isEmpty();
    }

    private static TypedFields typed(CsvRows.Row row, List<Field> fields) {
        Map<String, List<String>> typed = new HashMap<>();
        for (var field : fields) {
            var cell = row.of(field.id()).replace(Workbooks.NEW_LINE, '\n');
            typed.put(
                    field.id(),
                    field.kind() instanceof Kind.Choices
                            ? Arrays.asList(BETWEEN_CHOICES.split(cell))
                            : List.of(cell));
        }
        return new TypedFields(typed);
    }
}
