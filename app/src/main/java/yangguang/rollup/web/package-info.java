/** The officers' pages on annual reports of many bodies. */
@NullMarked
package yangguang.rollup.web;

import org.jspecify.annotations.NullMarked;
