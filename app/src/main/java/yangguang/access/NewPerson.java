package yangguang.access;

import java.util.Set;

/**
 * Somebody who is to get an account.
 *
 * @param phone where the administrator reaches them; may be empty
 * @param roles what they are to do in that body
 */
public record NewPerson(String account, String name, String phone, long bodyId, Set<Role> roles) {}
