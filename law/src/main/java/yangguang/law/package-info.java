/**
 * 法律: what the law says, as dated data. Rules, working calendars, statutory forms, codes, and the
 * explanation of every answer. Plain Java, no framework; knows no other module.
 */
@NullMarked
package yangguang.law;

import org.jspecify.annotations.NullMarked;
