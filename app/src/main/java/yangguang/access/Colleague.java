package yangguang.access;

import java.util.Set;

/**
 * Somebody of a body, as its administrator sees them.
 *
 * @param roles what they may do in that body
 * @param active whether the account is open
 * @param settled whether they have chosen a password of their own
 */
public record Colleague(
        long id, String account, String name, Set<Role> roles, boolean active, boolean settled) {}
