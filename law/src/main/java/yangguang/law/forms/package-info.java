/** 统计表: the statutory tables cell by cell, and the relations between their cells. */
@NullMarked
package yangguang.law.forms;

import org.jspecify.annotations.NullMarked;
