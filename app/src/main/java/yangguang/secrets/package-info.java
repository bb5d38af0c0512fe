/** 密封: what must be unreadable to whoever holds only the database, such as applicants' data. */
@ApplicationModule(displayName = "密封", allowedDependencies = "database")
@NullMarked
package yangguang.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
