/** 检索: the index of what the public may find. It is filled after commit and survives a crash. */
@ApplicationModule(
        displayName = "检索",
        allowedDependencies = {"journal", "database", "law"})
@NullMarked
package yangguang.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
