/**
 * 文书: office letters made from Word templates with merge fields, as DOCX and as PDF. Knows what a
 * letter needs by law, nothing of the case that it belongs to.
 */
@ApplicationModule(
        displayName = "文书",
        allowedDependencies = {
            "fonts",
            "files",
            "journal",
            "bodies",
            "access",
            "pages",
            "database"
        })
@NullMarked
package yangguang.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
