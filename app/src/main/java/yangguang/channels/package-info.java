/**
 * 渠道: where a document is public besides the web site, with proof, what is made for it there, and
 * taking it back everywhere.
 */
@ApplicationModule(
        displayName = "渠道",
        allowedDependencies = {
            "law",
            "calendar",
            "documents",
            "tally",
            "files",
            "messages",
            "secrets",
            "outside",
            "journal",
            "bodies",
            "access",
            "pages",
            "database"
        })
@NullMarked
package yangguang.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
