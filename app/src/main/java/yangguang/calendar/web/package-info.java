/** The page of the working calendar. */
@NullMarked
package yangguang.calendar.web;

import org.jspecify.annotations.NullMarked;
