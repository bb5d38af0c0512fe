package yangguang.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The clock of a county whose days a journey chooses: the server finds it among the classes of the
 * tests and takes it for its own. It is told the day on the standard input, and goes on from ten
 * o'clock; an empty line brings it back to the real time.
 */
@Component
final class CountyClock extends Clock {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Clock REAL = Clock.system(ZONE);
    private static final LocalTime OPENING = LocalTime.of(10, 0);

    private volatile Duration ahead = Duration.ZERO;

    CountyClock() {
        Thread.ofVirtual().start(this::listen);
    }

    /** What the server prints when it has set its clock to that day. */
    static String says(String day) {
        return "The day of the county is " + (day.isEmpty() ? "today" : day);
    }

    private void listen() {
        try (var days =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            days.lines().forEach(this::set);
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private void set(String day) {
        ahead =
                day.isEmpty()
                        ? Duration.ZERO
                        : Duration.between(
                                REAL.instant(),
                                LocalDate.parse(day).atTime(OPENING).atZone(ZONE).toInstant());
        System.out.println(says(day));
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(REAL.withZone(zone), ahead);
    }

    @Override
    public Instant instant() {
        return REAL.instant().plus(ahead);
    }
}
