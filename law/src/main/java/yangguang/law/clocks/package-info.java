/** 时限: due days with the citation and the day by day proof. */
@NullMarked
package yangguang.law.clocks;

import org.jspecify.annotations.NullMarked;
