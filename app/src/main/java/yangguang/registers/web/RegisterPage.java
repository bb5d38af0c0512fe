package yangguang.registers.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.registers.EntryQuestion;
import yangguang.registers.EntryQuestion.State;
import yangguang.registers.ReadFields;

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

    /** Where the same entries are had as a file. */
    public String exported(String format) {
        var address =
                UriComponentsBuilder.fromPath(
                        "/desk/registers/" + register.id() + "/entries." + format);
        if (asked.year() != null) address.queryParam("year", asked.year());
        if (hasStages()) address.queryParam("state", asked.state().word());
        if (!asked.words().isEmpty()) address.queryParam("q", asked.words());
        asked.chosen()
                .forEach((field, option) -> address.queryParam(ReadFields.name(field), option));
        return address.encode().build().toUriString();
    }

    /** The states by which it can be narrowed; being told only where that happens. */
    public List<State> states() {
        return Stream.of(State.values())
                .filter(state -> state != State.TOLD || register.told() != null)
                .toList();
    }

    public boolean hasStages() {
        return !register.stages().isEmpty();
    }
}
