/**
 * 办理记录: the append-only, hash-chained record of who did what, when, on which record, under which
 * article. Stands on the ground floor: it knows acts and records by name, no other module.
 */
@ApplicationModule(
        displayName = "办理记录",
        allowedDependencies = {"database", "pages"})
@NullMarked
package yangguang.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
