package yangguang.messages;

import java.time.Duration;

/** How long we go on trying: at first soon again, then ever more slowly, not quite three days. */
final class Patience {
    static final int MOST_TRIES = 20;

    /** So long a message waits for a way that is not set up. */
    static final Duration WITHOUT_A_WAY = Duration.ofDays(3);

    /** So long a failed message keeps what is in it, for an administrator to try it again. */
    static final Duration WITH_ADMINISTRATORS = Duration.ofDays(30);

    /**
     * Longer than any try can take: after it, whoever began the try was killed. The carriers' time
     * limits add up to less.
     */
    static final Duration WITH_ONE_TRY = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private Patience() {}

    /** The pause after so many tries. */
    static Duration after(int tries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << (tries - 1));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
