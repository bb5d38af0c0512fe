/** 字体: the faces that come with the platform, for letters and for machines that have no fonts. */
@ApplicationModule(
        displayName = "字体",
        allowedDependencies = {})
@NullMarked
package yangguang.fonts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
