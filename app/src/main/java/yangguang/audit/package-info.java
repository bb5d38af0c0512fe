/**
 * 审计: reads the journal for those who may. The journal itself stands on the ground floor and knows
 * nobody; this room knows who looks.
 */
@ApplicationModule(
        displayName = "审计",
        allowedDependencies = {"journal", "tally", "bodies", "access", "pages"})
@NullMarked
package yangguang.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
