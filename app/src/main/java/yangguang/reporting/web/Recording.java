package yangguang.reporting.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;
import yangguang.law.forms.Cell;
import yangguang.law.registers.Definition;
import yangguang.registers.OtherFigures;
import yangguang.registers.RegisterBook;

/** Where a figure of a table is recorded: in its register, or among those from elsewhere. */
@Component
class Recording {
    private static final String REGISTERS = "/desk/registers/";

    private final RegisterBook book;
    private final OtherFigures others;

    Recording(RegisterBook book, OtherFigures others) {
        this.book = book;
        this.others = others;
    }

    /** The address of the form; empty for a sum, and where the viewer may not record. */
    Optional<String> address(Viewer viewer, Cell cell, int year) {
        if (others.isOpen(viewer.bodyId(), cell.indicator(), year))
            return book.recordedIn(viewer).stream()
                    .flatMap(register -> fromElsewhere(register, cell).stream())
                    .findFirst();
        return book.recordedIn(viewer).stream()
                .filter(register -> counts(register, cell))
                .findFirst()
                .map(register -> REGISTERS + register.id() + "/new");
    }

    private static Optional<String> fromElsewhere(Definition register, Cell cell) {
        return register.named().stream()
                .findFirst()
                .map(
                        count ->
                                "%s%s/new?f-%s=%s"
                                        .formatted(
                                                REGISTERS,
                                                register.id(),
                                                count.figure(),
                                                cell.indicator()));
    }

    private static boolean counts(Definition register, Cell cell) {
        return register.indicators().stream()
                .anyMatch(one -> one.equals(cell.indicator()) || cell.counted().contains(one));
    }
}
