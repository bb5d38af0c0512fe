package yangguang.registers.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.access.Viewer;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.law.registers.Stage;
import yangguang.law.registers.Values;
import yangguang.registers.Entry;
import yangguang.registers.web.FormPage.What;

/**
 * What somebody is about to do.
 *
 * @param entry what is changed, or null for a new one
 * @param stage what is carried on, or null
 */
record Work(
        Viewer viewer,
        Definition register,
        What what,
        @Nullable Entry entry,
        @Nullable Stage stage,
        List<Field> fields) {

    static Work recording(Viewer viewer, Definition register) {
        return new Work(viewer, register, What.NEW, null, null, register.first());
    }

    /** Of all that was filled in so far. */
    static Work correcting(Viewer viewer, Definition register, Entry entry) {
        var fields =
                Stream.concat(
                                register.first().stream(),
                                register.passed(entry.values()).stream()
                                        .flatMap(stage -> stage.fields().stream()))
                        .toList();
        return new Work(viewer, register, What.CORRECT, entry, null, fields);
    }

    /** What belongs to the entry belongs to its body, also if the body that was told adds it. */
    static Work carryingOn(Viewer viewer, Definition register, Entry entry, Stage stage) {
        var there =
                new Viewer(
                        viewer.personId(),
                        viewer.name(),
                        entry.bodyId(),
                        viewer.roles(),
                        viewer.readable());
        return new Work(there, register, What.CARRY_ON, entry, stage, stage.fields());
    }

    Work on(Entry now) {
        return new Work(viewer, register, what, now, stage, fields);
    }

    Values others() {
        return entry == null ? Values.NONE : entry.values();
    }
}
