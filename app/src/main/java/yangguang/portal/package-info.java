/** 公开页面: the public pages, served from memory. */
@ApplicationModule(
        displayName = "公开页面",
        allowedDependencies = {
            "law",
            "reader",
            "documents",
            "catalogue",
            "guide",
            "requests",
            "registers",
            "mailbox",
            "visits",
            "reporting",
            "search",
            "files",
            "bodies",
            "calendar",
            "pages",
            "database",
            "tally"
        })
@NullMarked
package yangguang.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
