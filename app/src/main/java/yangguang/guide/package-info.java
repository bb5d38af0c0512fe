/** 公开指南 of each body: where and how to ask, as data, edition after edition. */
@ApplicationModule(
        displayName = "公开指南",
        allowedDependencies = {
            "law",
            "journal",
            "bodies",
            "calendar",
            "access",
            "pages",
            "database"
        })
@NullMarked
package yangguang.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
