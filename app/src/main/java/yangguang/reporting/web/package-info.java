/** The officers' pages on figures: years, tables, what stands behind a number, records by hand. */
@NullMarked
package yangguang.reporting.web;

import org.jspecify.annotations.NullMarked;
