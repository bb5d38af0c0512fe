/**
 * 页面: what every page is made with. Templates and their words, problems beside fields, the form
 * that is sent only once, the days of a period, reading preferences, error pages.
 */
@ApplicationModule(
        displayName = "页面",
        allowedDependencies = {"law", "database"})
@NullMarked
package yangguang.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
