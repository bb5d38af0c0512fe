package yangguang;

import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.util.ErrorHandler;

/** What the platform does by the hour, each by a method with its hours in its own room. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PlatformSchedule {
    @Bean
    SimpleAsyncTaskSchedulerCustomizer failures(ConfigurableApplicationContext platform) {
        return scheduler -> scheduler.setErrorHandler(failure(platform));
    }

    /**
     * When the platform stops, its database goes away under what is under way; each such work is
     * taken up again after the next start, so nobody has to read of it.
     */
    static ErrorHandler failure(ConfigurableApplicationContext platform) {
        return failure -> {
            if (!platform.isClosed()) TaskUtils.LOG_AND_SUPPRESS_ERROR_HANDLER.handleError(failure);
        };
    }
}
