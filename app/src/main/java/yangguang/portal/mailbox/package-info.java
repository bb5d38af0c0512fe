/** 街道信箱 for the public: writing, the answer, and what was published. */
@NullMarked
package yangguang.portal.mailbox;

import org.jspecify.annotations.NullMarked;
