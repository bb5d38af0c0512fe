/** The administrator's page of messages. */
@NullMarked
package yangguang.messages.web;

import org.jspecify.annotations.NullMarked;
