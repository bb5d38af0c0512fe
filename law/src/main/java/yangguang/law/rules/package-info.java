/**
 * 规则: one quantity of the law with its dated versions, read strictly from the files of the law
 * folder.
 */
@NullMarked
package yangguang.law.rules;

import org.jspecify.annotations.NullMarked;
