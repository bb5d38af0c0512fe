/** Public pages as bytes in memory, forgotten when what they show changes. */
@NullMarked
package yangguang.portal.memory;

import org.jspecify.annotations.NullMarked;
