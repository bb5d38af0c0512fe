/** 文件: stored bytes under their hash, their text, and what can be recognised in them. */
@ApplicationModule(
        displayName = "文件",
        allowedDependencies = {"law", "reader", "database"})
@NullMarked
package yangguang.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
