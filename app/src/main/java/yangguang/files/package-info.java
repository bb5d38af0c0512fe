/**
 * 文件: stored bytes under their hash, their text, what can be recognised in them, what they hide,
 * and copies of which parts are withheld.
 */
@ApplicationModule(
        displayName = "文件",
        allowedDependencies = {"law", "reader", "fonts", "database"})
@NullMarked
package yangguang.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
