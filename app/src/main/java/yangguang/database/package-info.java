/**
 * 数据库: the one PostgreSQL, embedded or by address; its durability, its notices, backup and restore.
 */
@ApplicationModule(
        displayName = "数据库",
        allowedDependencies = {})
@NullMarked
package yangguang.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
