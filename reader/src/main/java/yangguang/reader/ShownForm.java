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

    private final List<Words> forms;

    private record Words(Form form, List<String> words) {}

    private record Likeness(Form form, double part) {}

    ShownForm(List<Form> forms) {
        this.forms = forms.stream().map(form -> new Words(form, words(form))).toList();
    }

    /** The form whose words the text shows most of; none where it shows hardly any. */
    Optional<Form> in(PlainText text) {
        return forms.stream()
                .map(form -> new Likeness(form.form(), likeness(text, form.words())))
                .filter(one -> one.part() > LEAST_LIKENESS)
                .max(Comparator.comparingDouble(Likeness::part))
                .map(Likeness::form);
    }

    private static double likeness(PlainText text, List<String> words) {
        return (double) words.stream().filter(text.han()::contains).count() / words.size();
    }

    private static List<String> words(Form form) {
        return form.tables().stream()
                .flatMap(
                        table ->
                                Stream.concat(
                                        table.columns().stream().map(Column::label),
                                        table.rows().stream().map(Row::label)))
                .map(FormTables::key)
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
    }
}
