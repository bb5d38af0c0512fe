package yangguang.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.PlatformTest;

@PlatformTest
@DisplayName("A form sent twice does its work once")
class OnceTest {
    @Autowired Once once;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger done = new AtomicInteger();

    private String work() {
        return "/records/" + done.incrementAndGet();
    }

    @Test
    void the_second_time_only_leads_to_where_the_first_led() {
        assertThat(once.run(key, this::work)).isEqualTo("/records/1");
        assertThat(once.run(key, this::work)).isEqualTo("/records/1");
    }

    @Test
    void two_at_the_same_moment_do_it_once() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<String> sending = () -> once.run(key, this::work);
            for (var sent : threads.invokeAll(List.of(sending, sending, sending, sending)))
                assertThat(sent.get()).isEqualTo("/records/1");
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void work_that_failed_may_be_tried_again() {
        assertThatThrownBy(
                        () ->
                                once.run(
                                        key,
                                        () -> {
                                            throw new IllegalStateException("no");
                                        }))
                .hasMessage("no");
        assertThat(once.run(key, this::work)).isEqualTo("/records/1");
    }
}
