package yangguang.access;

import java.time.Duration;

/**
 * How long somebody waits after failing to sign in: not at all at first, then twice as long each
 * time, up to a bound, so that nobody is ever locked out for good.
 *
 * @param free failures that cost nothing
 * @param first wait after one more
 * @param longest wait there is
 */
record Patience(int free, Duration first, Duration longest) {
    /** One account, tried from one device or network. */
    static final Patience WITH_SOURCE =
            new Patience(5, Duration.ofSeconds(2), Duration.ofMinutes(15));

    /** One account, tried from everywhere; devices that signed in before are not touched by it. */
    static final Patience WITH_ACCOUNT =
            new Patience(20, Duration.ofSeconds(1), Duration.ofSeconds(30));

    private static final int DOUBLINGS = 20;

    Duration after(int failures) {
        if (failures <= free) return Duration.ZERO;
        var wait = first.multipliedBy(1L << Math.min(failures - free - 1, DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
