/** Journeys of citizens and officers in a real browser, on a server started as a user starts it. */
@NullMarked
package yangguang.e2e;

import org.jspecify.annotations.NullMarked;
