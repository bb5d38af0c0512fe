/** 工作日历: which days are worked, from the holiday notices of the State Council's General Office. */
@NullMarked
package yangguang.law.calendar;

import org.jspecify.annotations.NullMarked;
