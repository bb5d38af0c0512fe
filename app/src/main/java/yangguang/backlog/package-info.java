/**
 * 历史信息导入: brings in what a body had made public before it came here, from lists, folders and feeds.
 */
@ApplicationModule(
        displayName = "历史信息导入",
        allowedDependencies = {
            "law",
            "documents",
            "registers",
            "files",
            "journal",
            "bodies",
            "pages",
            "database"
        })
@NullMarked
package yangguang.backlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
