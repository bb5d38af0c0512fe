package yangguang;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A clock that stands still in Shanghai until a test sets it; every test begins at the same moment.
 */
public final class TestClock extends Clock {
    public static final LocalDateTime START = LocalDateTime.of(2018, 3, 7, 10, 0);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Instant now = START.atZone(ZONE).toInstant();

    public void set(LocalDate day) {
        set(day.atTime(10, 0));
    }

    public void set(LocalDateTime moment) {
        now = moment.atZone(ZONE).toInstant();
    }

    public void reset() {
        set(START);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
