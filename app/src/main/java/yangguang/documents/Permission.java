package yangguang.documents;

import java.util.List;
import yangguang.access.NotAllowed;
import yangguang.access.Role;

/** Whether somebody may do something with a document now; a "no" says why. */
public sealed interface Permission {
    record Open() implements Permission {}

    /**
     * Not now, or not this person.
     *
     * @param key of the sentence that says why
     */
    record Closed(String key, List<?> arguments) implements Permission {
        Closed(String key, Object... arguments) {
            this(key, List.of(arguments));
        }
    }

    /** It takes a role that the viewer does not have. */
    record NeedsRole(Role role) implements Permission {}

    default boolean isOpen() {
        return this instanceof Open;
    }

    /** Passes, or throws {@link NotAllowed} where a role is missing. */
    default Permission orRefuse() {
        if (this instanceof NeedsRole(Role role)) throw new NotAllowed(role);
        return this;
    }
}
