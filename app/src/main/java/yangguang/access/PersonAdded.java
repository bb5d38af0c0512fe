package yangguang.access;

import java.util.Map;
import java.util.Set;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** Somebody got an account. */
public record PersonAdded(Person person, long bodyId, Set<Role> roles, Actor by)
        implements Recorded {
    @Override
    public Act act() {
        return Act.adding(
                "person.added",
                by,
                bodyId,
                new RecordRef("person", person.id()),
                Map.of(
                        "account", person.account(),
                        "name", person.name(),
                        "roles", RolesChanged.names(roles)));
    }
}
