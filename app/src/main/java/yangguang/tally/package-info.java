/**
 * 计数: counting entries (body, day, indicator, amount, the record that caused it). Every figure of
 * every table is a sum of them. Corrections are new entries, never edits.
 */
@ApplicationModule(
        displayName = "计数",
        allowedDependencies = {"journal", "pages", "database"})
@NullMarked
package yangguang.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
