/** 年报体检 for everybody: an annual report in, its figures and its contradictions out. */
@NullMarked
package yangguang.portal.check;

import org.jspecify.annotations.NullMarked;
