package yangguang.registers.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.law.registers.Field.Kind;
import yangguang.law.registers.Stage;
import yangguang.pages.Choice;
import yangguang.pages.Problems;
import yangguang.registers.Entry;
import yangguang.registers.FieldLine;
import yangguang.registers.References.Said;
import yangguang.registers.TypedFields;

/**
 * The form of a register.
 *
 * @param what recording, correcting or carrying on
 * @param entry what is changed, or null
 * @param stage the stage that is filled in, or null
 * @param choices what can be chosen in fields that refer to other records
 * @param files the files that are already there
 * @param meanwhile what somebody else wrote since the form was opened, line by line
 * @param heard the sentence that was read, or null
 * @param reason why it is corrected, as typed
 */
public record FormPage(
        Definition register,
        What what,
        @Nullable Entry entry,
        @Nullable Stage stage,
        List<Field> fields,
        TypedFields typed,
        Map<String, List<Choice>> choices,
        Map<String, List<Said>> files,
        List<FieldLine> meanwhile,
        @Nullable Heard heard,
        String reason,
        Problems problems) {

    /**
     * A sentence from which the form was filled in.
     *
     * @param rest the parts that were not understood
     */
    public record Heard(String sentence, List<String> rest) {}

    private static final int MOST_RADIOS = 7;

    /** What the form does. */
    public enum What {
        NEW,
        CORRECT,
        CARRY_ON;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Where it is sent. */
    public String action() {
        return entry == null
                ? "/desk/registers/" + register.id() + "/new"
                : entry.address() + "/" + what.word();
    }

    public boolean hasFiles() {
        return fields.stream().anyMatch(field -> field.kind() instanceof Kind.Files);
    }

    public List<Choice> choices(Field field) {
        return choices.getOrDefault(field.id(), List.of());
    }

    public List<Said> files(Field field) {
        return files.getOrDefault(field.id(), List.of());
    }

    /** The part of a form that a field is. */
    public static String control(Field field) {
        return switch (field.kind()) {
            case Kind.Lines _ -> "area";
            case Kind.Choice(var options) -> options.size() > MOST_RADIOS ? "select" : "radios";
            case Kind.Choices _ -> "checks";
            case Kind.YesNo _ -> "yes-no";
            case Kind.EntryOf _, Kind.Colleague _, Kind.Figure _ -> "select";
            case Kind.Files _ -> "files";
            case Kind.Words _, Kind.Moment _, Kind.Amount _, Kind.Reference _ -> "input";
        };
    }

    /** The key of the hint that every field of this kind has; null for none. */
    public static @Nullable String hint(Field field) {
        return switch (field.kind()) {
            case Kind.Day _ -> "registers.hint.day";
            case Kind.Money _ -> "registers.hint.money";
            case Kind.Time _ -> "registers.hint.time";
            case Kind.Body _ -> "registers.hint.body";
            case Kind.Document _ -> "registers.hint.document";
            case Kind.Request _, Kind.Mail _ -> "registers.hint.request";
            case Kind.Files _ -> "registers.hint.files";
            case Kind.Words _,
                    Kind.Number _,
                    Kind.Pick _,
                    Kind.EntryOf _,
                    Kind.Colleague _,
                    Kind.Figure _ ->
                    null;
        };
    }

    /** The width of an input; null for the whole line. */
    public static @Nullable String width(Field field) {
        return switch (field.kind()) {
            case Kind.Moment _, Kind.Amount _ -> "w-s";
            case Kind.Person _, Kind.Request _, Kind.Mail _ -> "w-m";
            case Kind.Words _, Kind.Pick _, Kind.Reference _, Kind.Files _ -> null;
        };
    }
}
