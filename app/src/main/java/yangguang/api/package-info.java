/** 外部系统接口: an office's own systems register and publish, and are told what becomes of it. */
@ApplicationModule(
        displayName = "外部系统接口",
        allowedDependencies = {
            "documents",
            "files",
            "access",
            "bodies",
            "journal",
            "secrets",
            "pages",
            "database"
        })
@NullMarked
package yangguang.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
