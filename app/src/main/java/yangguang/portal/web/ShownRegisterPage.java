package yangguang.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.law.registers.Definition;
import yangguang.registers.ShownEntry;

/**
 * What is public of one register, newest first, a part at a time.
 *
 * @param next where the next part begins; null at the end
 * @param first whether this part is the first
 */
public record ShownRegisterPage(
        Scope scope,
        Menu menu,
        Definition register,
        List<ShownEntry> entries,
        @Nullable String next,
        boolean first) {

    /** The address of the list, without the part. */
    public String address() {
        return scope.at("/registers/" + register.id());
    }
}
