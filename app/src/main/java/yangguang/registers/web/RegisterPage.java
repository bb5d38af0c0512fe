package yangguang.registers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.registers.EntryQuestion;

/**
 * The entries of one register.
 *
 * @param filters the fields by which they can be narrowed
 * @param columns the fields that the list shows beside day and title
 * @param several whether entries of several bodies are in it
 */
public record RegisterPage(
        Definition register,
        EntryQuestion asked,
        List<Field> filters,
        List<Field> columns,
        List<Row> rows,
        @Nullable String next,
        boolean mayRecord,
        boolean several) {

    public boolean hasStages() {
        return !register.stages().isEmpty();
    }
}
