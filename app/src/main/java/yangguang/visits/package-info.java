/**
 * 访问量: how often public documents are opened. It knows no visitor: no cookie, no address, only a
 * number for a document and a day.
 */
@ApplicationModule(
        displayName = "访问量",
        allowedDependencies = {})
@NullMarked
package yangguang.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
