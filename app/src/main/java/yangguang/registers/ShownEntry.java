package yangguang.registers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field.Kind;

/**
 * What the public sees of an entry: its public fields, nothing else.
 *
 * @param address of its public page
 * @param body short name of its body
 * @param day from which it is shown
 * @param asked until when the public is asked what it thinks of it; null when it is not, or no
 *     longer
 * @param lines what stands in its public fields; a document goes by its number alone, since not
 *     every document is published
 */
public record ShownEntry(
        Definition register,
        String address,
        String body,
        LocalDate day,
        String title,
        @Nullable LocalDate asked,
        List<FieldLine> lines) {

    /** What a list shows beside title and day. */
    public List<FieldLine> brief() {
        return lines.stream()
                .filter(line -> !line.field().id().equals(register.shown()))
                .filter(
                        line ->
                                switch (line.field().kind()) {
                                    case Kind.Moment _, Kind.Amount _, Kind.Pick _ -> true;
                                    case Kind.Words _, Kind.Reference _, Kind.Files _ -> false;
                                })
                .toList();
    }
}
