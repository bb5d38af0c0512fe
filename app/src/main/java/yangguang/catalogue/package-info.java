/**
 * 公开目录: how the columns of the catalogue stand in each body, and the standard catalogues of fields
 * that it has taken over and fills.
 */
@ApplicationModule(
        displayName = "公开目录",
        allowedDependencies = {
            "law",
            "documents",
            "registers",
            "journal",
            "bodies",
            "calendar",
            "access",
            "pages",
            "database"
        })
@NullMarked
package yangguang.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
