/** 工作日历: schedules of holidays that come after the program, and the law as they make it. */
@ApplicationModule(
        displayName = "工作日历",
        allowedDependencies = {"law", "bodies", "access", "journal", "pages", "database"})
@NullMarked
package yangguang.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
