/** 登记簿: what the law counts beside documents and requests, recorded where it happens. */
@ApplicationModule(
        displayName = "登记簿",
        allowedDependencies = {
            "law",
            "tally",
            "search",
            "files",
            "journal",
            "bodies",
            "calendar",
            "access",
            "pages",
            "database"
        })
@NullMarked
package yangguang.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
