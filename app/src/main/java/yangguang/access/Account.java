package yangguang.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What sign-in needs to know of a person.
 *
 * @param password the encoded password
 * @param oneTime whether the password was made by somebody else and must be changed
 * @param lastBodyId the body in which they acted last
 */
record Account(
        long id,
        String account,
        String name,
        String password,
        boolean oneTime,
        Instant passwordSet,
        boolean active,
        @Nullable Long lastBodyId) {}
