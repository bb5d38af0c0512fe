package yangguang.portal.web;

import java.util.List;
import yangguang.registers.FieldLine;
import yangguang.registers.ShownEntry;

/**
 * What is public of one entry.
 *
 * @param lines its public fields, its documents by title
 */
public record ShownEntryPage(Scope scope, Menu menu, ShownEntry entry, List<FieldLine> lines) {
    /** The address of the list in which it stands. */
    public String list() {
        return scope.at("/registers/" + entry.register().id());
    }
}
