package yangguang.registers;

import static java.util.stream.Collectors.joining;

import java.util.List;
import yangguang.law.registers.Field;
import yangguang.law.registers.Option;

/** What stands in a field in Chinese, for the journal, the search and files. */
final class Plain {
    private Plain() {}

    static String words(Field field, List<String> values) {
        return values.stream().map(value -> word(field, value)).collect(joining("、"));
    }

    static String word(Field field, String value) {
        return field.option(value).map(Option::label).map(label -> label.in(true)).orElse(value);
    }
}
