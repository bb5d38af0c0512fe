package yangguang.commands;

import org.springframework.stereotype.Component;
import yangguang.access.People;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.access.Viewers;
import yangguang.bodies.Body;

/** Those of the sample county who enter what it holds. */
@Component
class SampleOfficers {
    private final People people;
    private final Viewers viewers;

    SampleOfficers(People people, Viewers viewers) {
        this.people = people;
        this.viewers = viewers;
    }

    /** The first of a body who has a role. */
    Viewer of(Role role, Body body) {
        var person = people.having(role, body.id()).getFirst();
        return viewers.signedIn(person.id(), body.id()).orElseThrow().viewer();
    }
}
