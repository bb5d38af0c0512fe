/**
 * 页面: what every page is made with. Templates and their words, problems beside fields, the form
 * that is sent only once, reading preferences, error pages. It knows no other module of the house.
 */
@ApplicationModule(
        displayName = "页面",
        allowedDependencies = {"database"})
@NullMarked
package yangguang.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
