/**
 * 统计年报: the statutory tables, computed from counting entries, and the annual reports around them.
 */
@ApplicationModule(
        displayName = "统计年报",
        allowedDependencies = {
            "law",
            "reader",
            "tally",
            "registers",
            "documents",
            "letters",
            "files",
            "calendar",
            "journal",
            "bodies",
            "access",
            "pages"
        })
@NullMarked
package yangguang.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
