/** The pages of sign-in, people and settings, and the guard at the door of the desk. */
@NullMarked
package yangguang.access.web;

import org.jspecify.annotations.NullMarked;
