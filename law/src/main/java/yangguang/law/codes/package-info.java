/** 编码: the identifiers of the field, parsed, checked, normalised, and explained when wrong. */
@NullMarked
package yangguang.law.codes;

import org.jspecify.annotations.NullMarked;
