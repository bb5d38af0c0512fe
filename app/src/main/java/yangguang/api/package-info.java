/**
 * 外部系统接口: an office's own systems register and publish, are told what becomes of it, and bring the
 * figures that they keep into the annual report; they enter requests and take the steps of a case.
 */
@ApplicationModule(
        displayName = "外部系统接口",
        allowedDependencies = {
            "law",
            "reporting",
            "registers",
            "requests",
            "documents",
            "files",
            "access",
            "bodies",
            "journal",
            "messages",
            "secrets",
            "outside",
            "pages",
            "database"
        })
@NullMarked
package yangguang.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
