package yangguang.search;

import java.time.Duration;

/** Wakes the indexer, and lets a reader wait a moment for what has just been published. */
final class Bell {
    /** Reading one record takes some milliseconds; a machine that is very busy gets this long. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private long rung;
    private long answered;
    private long lastWaitedFor;
    private long waitUntil;

    synchronized void ring() {
        rung++;
        notifyAll();
    }

    /** Rings, and readers within the next moment wait until it was answered. */
    synchronized void ringAndWaitFor() {
        ring();
        lastWaitedFor = rung;
        waitUntil = System.nanoTime() + PATIENCE.toNanos();
    }

    synchronized long rung() {
        return rung;
    }

    /** All that was rung for up to here can be found. */
    synchronized void answered(long upTo) {
        answered = Math.max(answered, upTo);
        notifyAll();
    }

    /** Until it rings again after that ring, or for so long. */
    synchronized void awaitRing(long after, Duration longest) {
        long until = System.nanoTime() + longest.toNanos();
        while (rung <= after && waits(until)) {}
    }

    /** For so long, whoever rings. */
    synchronized void pause(Duration time) {
        awaitRing(Long.MAX_VALUE, time);
    }

    /** Until what was published a moment ago can be found, within that moment. */
    synchronized void awaitAnswer() {
        while (answered < lastWaitedFor && waits(waitUntil)) {}
    }

    private boolean waits(long until) {
        long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
        if (left <= 0) return false;
        try {
            wait(left);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
