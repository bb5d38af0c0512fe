/** The public pages themselves, and what each of them shows. */
@NullMarked
package yangguang.portal.web;

import org.jspecify.annotations.NullMarked;
