package yangguang.documents;

import java.util.Set;
import yangguang.access.Role;

/** What somebody may want to do with a document. */
public enum Move {
    EDIT(Role.EDITOR),
    SUBMIT(Role.EDITOR),
    TAKE_BACK(Role.EDITOR),
    /** Pass or return it at a station; the station says which roles that takes. */
    DECIDE(Role.REVIEWER, Role.SECRECY_REVIEWER, Role.APPROVER),
    PUBLISH(Role.APPROVER, Role.EDITOR),
    SCHEDULE(Role.APPROVER, Role.EDITOR),
    CANCEL_SCHEDULE(Role.APPROVER, Role.EDITOR),
    /** Begin a new edition 更正 of what is public. */
    CORRECT(Role.EDITOR),
    /** 撤下: quick on purpose, for a name that should not have been there. */
    WITHDRAW(Role.APPROVER, Role.EDITOR),
    /** 废止、失效 */
    END(Role.APPROVER, Role.EDITOR),
    DISCARD(Role.EDITOR);

    private final Role first;
    private final Set<Role> roles;

    Move(Role... roles) {
        this.first = roles[0];
        this.roles = Set.of(roles);
    }

    /** Any one of these is enough, except at a station, which asks for its own. */
    Set<Role> roles() {
        return roles;
    }

    /** The role to ask for where none is held. */
    Role usual() {
        return first;
    }
}
