/**
 * 年报汇总: one body asks those below it for their annual reports, takes or returns them, and adds them
 * up, level by level.
 */
@ApplicationModule(
        displayName = "年报汇总",
        allowedDependencies = {
            "law",
            "reader",
            "reporting",
            "registers",
            "requests",
            "calendar",
            "journal",
            "bodies",
            "access",
            "pages"
        })
@NullMarked
package yangguang.rollup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
