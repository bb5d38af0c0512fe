/** 词句: the sentences of this module in Chinese and English. */
@NullMarked
package yangguang.law.words;

import org.jspecify.annotations.NullMarked;
