/** 主动公开: the register of documents 政府信息, review, editions, publication, withdrawal. */
@ApplicationModule(
        displayName = "主动公开",
        allowedDependencies = {
            "law",
            "reader",
            "tally",
            "search",
            "files",
            "registers",
            "visits",
            "outside",
            "journal",
            "bodies",
            "calendar",
            "access",
            "pages",
            "database"
        })
@NullMarked
package yangguang.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
