/** 工作台: the to-do list and the frame of the officers' pages. */
@ApplicationModule(
        displayName = "工作台",
        allowedDependencies = {
            "law",
            "documents",
            "requests",
            "registers",
            "reporting",
            "tally",
            "search",
            "files",
            "journal",
            "bodies",
            "access",
            "pages"
        })
@NullMarked
package yangguang.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
