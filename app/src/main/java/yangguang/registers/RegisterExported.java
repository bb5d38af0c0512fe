package yangguang.registers;

import java.util.Map;
import yangguang.access.Viewer;
import yangguang.journal.Act;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;
import yangguang.law.registers.Definition;

/** The entries of a register were exported. */
record RegisterExported(Viewer viewer, Definition register) implements Recorded {
    @Override
    public Act act() {
        return Act.adding(
                "register.exported",
                viewer.actor(),
                viewer.bodyId(),
                new RecordRef("body", viewer.bodyId()),
                Map.of("register", register.label().chinese()));
    }
}
