/** 公开主体: the agencies and their tree, their addresses, hours, contacts and leading people. */
@ApplicationModule(
        displayName = "公开主体",
        allowedDependencies = {"law", "journal", "pages", "database"})
@NullMarked
package yangguang.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
