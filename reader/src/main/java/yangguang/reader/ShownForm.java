package yangguang.reader;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yangguang.law.forms.Column;
import yangguang.law.forms.Form;
import yangguang.law.forms.Row;

/** Which statutory form a text shows, by the words of its labels. */
final class ShownForm {
    private static final double LEAST_LIKENESS = 0.12;

    private ShownForm() {}

    /** The form whose words the text shows most of; none where it shows hardly any. */
    static Optional<Form> in(PlainText text, List<Form> forms) {
        return forms.stream()
                .filter(form -> likeness(text, form) > LEAST_LIKENESS)
                .max(Comparator.comparingDouble(form -> likeness(text, form)));
    }

    private static double likeness(PlainText text, Form form) {
        var words =
                form.tables().stream()
                        .flatMap(
                                table ->
                                        Stream.concat(
                                                table.columns().stream().map(Column::label),
                                                table.rows().stream().map(Row::label)))
                        .map(FormTables::key)
                        .filter(word -> word.length() > 2)
                        .distinct()
                        .toList();
        return (double) words.stream().filter(text.han()::contains).count() / words.size();
    }
}
