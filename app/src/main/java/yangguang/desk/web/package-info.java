/** The pages of the desk. */
@NullMarked
package yangguang.desk.web;

import org.jspecify.annotations.NullMarked;
