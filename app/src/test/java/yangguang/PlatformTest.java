package yangguang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test on the whole platform: real database (emptied before each method), a {@link TestClock},
 * and MockMvc. All such tests share one context, so add no property or bean to a single one of
 * them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Yangguang.class,
        properties = {
            "yangguang.data=target/test-data/${fork:1}",
            "yangguang.outside.allowed=127.0.0.0/8", // where the servers of tests stand
            "spring.session.jdbc.cleanup-cron=-", // else by a scheduler of its own, each minute
        })
@AutoConfigureMockMvc
@Import(PlatformTestConfiguration.class)
@TestExecutionListeners(listeners = FreshStart.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface PlatformTest {}
