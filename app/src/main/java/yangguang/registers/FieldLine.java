package yangguang.registers;

import java.util.List;
import java.util.regex.Pattern;
import yangguang.law.registers.Field;
import yangguang.law.registers.Field.Kind;
import yangguang.registers.References.Said;

/** What stands in a field of an entry. */
public record FieldLine(Field field, List<Said> said) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    /** Whether a line of text is an address that can be followed. */
    public boolean isAddress(Said one) {
        return field.kind() instanceof Kind.Line && ADDRESS.matcher(one.words()).matches();
    }

    /** Without links to other records. */
    public FieldLine unlinked() {
        if (!(field.kind() instanceof Kind.Reference)) return this;
        return new FieldLine(field, said.stream().map(Said::unlinked).toList());
    }

    public boolean isDocument() {
        return field.kind() instanceof Kind.Document;
    }
}
