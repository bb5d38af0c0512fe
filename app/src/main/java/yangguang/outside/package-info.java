/** 外网: what this server asks of other servers, and that it asks none of its own network. */
@ApplicationModule(
        displayName = "外网",
        allowedDependencies = {})
@NullMarked
package yangguang.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
