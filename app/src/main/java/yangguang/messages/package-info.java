/**
 * 消息: e-mail and text messages to people outside, written down in the transaction that causes them
 * and sent after it, and the one line 待发 of all that leaves the house, the calls of other rooms as
 * well. It knows nothing of what they are about.
 */
@ApplicationModule(
        displayName = "消息",
        allowedDependencies = {"access", "bodies", "journal", "pages", "secrets"})
@NullMarked
package yangguang.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
