package yangguang.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** What somebody may do in a body changed. */
public record RolesChanged(long personId, long bodyId, Set<Role> before, Set<Role> after, Actor by)
        implements Recorded {
    @Override
    public Act act() {
        return new Act(
                "person.roles-changed",
                by,
                bodyId,
                new RecordRef("person", personId),
                null,
                Map.of("roles", names(before)),
                Map.of("roles", names(after)));
    }

    static List<String> names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toList();
    }
}
