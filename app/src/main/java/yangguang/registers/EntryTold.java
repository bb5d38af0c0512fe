package yangguang.registers;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yangguang.access.Role;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Stage;

/**
 * 告知: it has become the turn of the body below that an entry names.
 *
 * @param bodyId whose turn it is
 * @param roles who of it may fill in what is awaited
 */
public record EntryTold(Entry entry, String register, long bodyId, Set<Role> roles) {

    /** Empty where nobody's turn began with that change. */
    static Optional<EntryTold> between(Definition register, @Nullable Entry before, Entry now) {
        var told = told(register, now);
        if (told == null || !now.standing() || awaited(register, now).isEmpty())
            return Optional.empty();
        boolean same =
                before != null
                        && Objects.equals(told, told(register, before))
                        && awaited(register, before).equals(awaited(register, now));
        return same
                ? Optional.empty()
                : Optional.of(
                        new EntryTold(now, register.label().chinese(), told, roles(register)));
    }

    static @Nullable Long told(Definition register, Entry entry) {
        return register.told() == null
                ? null
                : entry.values().text(register.told()).map(Long::valueOf).orElse(null);
    }

    private static Optional<Stage> awaited(Definition register, Entry entry) {
        return register.next(entry.values()).filter(Stage::byTold);
    }

    private static Set<Role> roles(Definition register) {
        return register.who().stream().map(RegisterBook::role).collect(Collectors.toSet());
    }
}
