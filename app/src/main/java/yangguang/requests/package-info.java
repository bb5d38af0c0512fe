/** 依申请公开: everything between a request and its reply, and what the annual table counts of it. */
@ApplicationModule(
        displayName = "依申请公开",
        allowedDependencies = {
            "law",
            "tally",
            "files",
            "registers",
            "letters",
            "messages",
            "secrets",
            "journal",
            "bodies",
            "calendar",
            "access",
            "pages",
            "database"
        })
@NullMarked
package yangguang.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
