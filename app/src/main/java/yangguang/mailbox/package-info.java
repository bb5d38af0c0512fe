/**
 * 街道信箱: what people write to an office beside requests, answered in time and published if useful.
 */
@ApplicationModule(
        displayName = "街道信箱",
        allowedDependencies = {
            "law",
            "tally",
            "requests",
            "registers",
            "secrets",
            "journal",
            "bodies",
            "calendar",
            "access",
            "pages",
            "database"
        })
@NullMarked
package yangguang.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
