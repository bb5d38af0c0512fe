/**
 * 阅读器: reads annual reports that others wrote and says what stands in them. Plain Java, no
 * framework.
 */
@NullMarked
package yangguang.reader;

import org.jspecify.annotations.NullMarked;
