/** 登录与权限: people, their roles in a body, sign-in, and who may see what. */
@ApplicationModule(
        displayName = "登录与权限",
        allowedDependencies = {"bodies", "journal", "pages", "database"})
@NullMarked
package yangguang.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
