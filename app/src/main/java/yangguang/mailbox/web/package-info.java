/** The officers' pages on what came into the mailbox. */
@NullMarked
package yangguang.mailbox.web;

import org.jspecify.annotations.NullMarked;
