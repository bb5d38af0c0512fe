/** The officers' pages on figures: years, tables, what stands behind a number. */
@NullMarked
package yangguang.reporting.web;

import org.jspecify.annotations.NullMarked;
