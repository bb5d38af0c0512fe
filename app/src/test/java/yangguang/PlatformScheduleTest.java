package yangguang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("What is done by the hour")
class PlatformScheduleTest {
    private final GenericApplicationContext platform = new GenericApplicationContext();
    private final Exception failure = new IllegalStateException("the connection is closed");

    @Test
    void a_failure_is_told_while_the_platform_runs_and_not_when_it_stops(CapturedOutput output) {
        platform.refresh();
        PlatformSchedule.failure(platform).handleError(failure);
        assertThat(output).containsOnlyOnce("the connection is closed");
        platform.close();
        PlatformSchedule.failure(platform).handleError(failure);
        assertThat(output).containsOnlyOnce("the connection is closed");
    }
}
