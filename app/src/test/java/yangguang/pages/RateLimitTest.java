package yangguang.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yangguang.TestClock;

@DisplayName("How often one source may do one thing")
class RateLimitTest {
    private final TestClock clock = new TestClock();
    private final RateLimit limit =
            new RateLimit(
                    new RateLimits(
                            Map.of(
                                    "look", new RateLimits.Limit(3, Duration.ofMinutes(3)),
                                    "send", new RateLimits.Limit(1, Duration.ofHours(1)))),
                    clock);

    @Test
    void so_many_times_and_no_more() {
        assertThat(allowed("look", "198.51.100.1", 10)).isEqualTo(3);
    }

    @Test
    void each_source_and_each_thing_has_its_own() {
        allowed("look", "198.51.100.1", 10);
        assertThat(limit.allow("look", "198.51.100.2")).isTrue();
        assertThat(limit.allow("send", "198.51.100.1")).isTrue();
    }

    @Test
    void time_gives_back_one_by_one_and_never_more_than_the_limit() {
        allowed("look", "198.51.100.1", 10);
        clock.set(TestClock.START.plusSeconds(59));
        assertThat(limit.allow("look", "198.51.100.1")).isFalse();
        clock.set(TestClock.START.plusSeconds(60));
        assertThat(allowed("look", "198.51.100.1", 10)).isEqualTo(1);
        clock.set(TestClock.START.plusDays(1));
        assertThat(allowed("look", "198.51.100.1", 10)).isEqualTo(3);
    }

    @Test
    void asking_in_vain_makes_no_wait_longer() {
        allowed("send", "198.51.100.1", 1_000);
        clock.set(TestClock.START.plusHours(1));
        assertThat(limit.allow("send", "198.51.100.1")).isTrue();
    }

    @Test
    void a_limit_that_nobody_set_is_a_mistake_of_the_program() {
        assertThatThrownBy(() -> limit.allow("dance", "198.51.100.1"))
                .hasMessageContaining("yangguang.limits.dance");
    }

    private long allowed(String what, String source, int times) {
        long allowed = 0;
        for (int n = 0; n < times; n++) if (limit.allow(what, source)) allowed++;
        return allowed;
    }
}
