package yangguang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.EmbeddedValueResolver;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.util.ClassUtils;

/**
 * In tests nothing starts by itself. Here a scheduler is shown the beans and asked what it would
 * do; that there is one is seen by {@link PlatformTestConfiguration}, which takes it away.
 */
@PlatformTest
@DisplayName("What is done by the hour is taken up by the scheduler, and its hours can be read")
class ByTheHourTest {
    @Autowired ConfigurableApplicationContext platform;

    @Test
    void every_method_that_has_its_hours_belongs_to_a_bean_and_is_scheduled() {
        var beans = platform.getBeanFactory();
        assertThat(scheduled(beans)).containsExactlyInAnyOrderElementsOf(wanted()).isNotEmpty();
    }

    private static List<String> scheduled(ConfigurableListableBeanFactory beans) {
        var scheduler = new ScheduledAnnotationBeanPostProcessor();
        scheduler.setEmbeddedValueResolver(new EmbeddedValueResolver(beans));
        for (var name : beans.getBeanNamesForType(Object.class, false, false))
            if (ours(beans.getType(name)))
                scheduler.postProcessAfterInitialization(beans.getBean(name), name);
        return scheduler.getScheduledTasks().stream().map(ScheduledTask::toString).toList();
    }

    private static boolean ours(@Nullable Class<?> kind) {
        return kind != null && kind.getName().startsWith("yangguang.");
    }

    private static List<String> wanted() {
        var classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(
                (read, _) ->
                        read.getAnnotationMetadata()
                                .hasAnnotatedMethods(Scheduled.class.getName()));
        return classes.findCandidateComponents("yangguang").stream()
                .map(
                        found ->
                                ClassUtils.resolveClassName(
                                        String.valueOf(found.getBeanClassName()), null))
                .flatMap(ByTheHourTest::hourly)
                .toList();
    }

    private static Stream<String> hourly(Class<?> kind) {
        return Arrays.stream(kind.getDeclaredMethods())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, Scheduled.class))
                .map(method -> kind.getName() + "." + method.getName());
    }
}
