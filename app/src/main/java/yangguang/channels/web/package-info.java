/** Pages of the channels. */
@NullMarked
package yangguang.channels.web;

import org.jspecify.annotations.NullMarked;
