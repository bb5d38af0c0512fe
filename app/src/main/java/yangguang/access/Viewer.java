package yangguang.access;

import java.util.Set;
import yangguang.journal.Actor;

/**
 * Who looks, and what they may see. Every query that returns records takes one.
 *
 * @param bodyId the body in which they act
 * @param roles what they may do there
 * @param readable the bodies whose records they may read: their own, and for 督查 all below it
 */
public record Viewer(long personId, String name, long bodyId, Set<Role> roles, Set<Long> readable) {

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /**
     * Passes if the viewer has the role.
     *
     * @throws NotAllowed names the role that is needed
     */
    public void mustHave(Role role) {
        if (!has(role)) throw new NotAllowed(role);
    }

    public Actor actor() {
        return new Actor.Person(personId, name);
    }
}
