package yangguang.registers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yangguang.law.registers.Definition;

/**
 * 分办: an open entry became the task of somebody.
 *
 * @param account theirs
 * @param by who assigned it
 */
public record EntryAssigned(Entry entry, String register, String account, String by) {

    /** Empty where it is nobody's, or already was theirs. */
    static Optional<EntryAssigned> between(Definition register, @Nullable Entry before, Entry now) {
        var account = Assignees.account(register, now);
        boolean already =
                before != null
                        && before.standing()
                        && before.open()
                        && account != null
                        && account.equals(Assignees.account(register, before));
        return account == null || already || !now.standing() || !now.open()
                ? Optional.empty()
                : Optional.of(
                        new EntryAssigned(now, register.label().chinese(), account, now.by()));
    }
}
