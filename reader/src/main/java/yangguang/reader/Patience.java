package yangguang.reader;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Waits for work so long and no longer. What is not done by then is interrupted, and ends where it
 * next asks whether to go on.
 */
public final class Patience {
    private Patience() {}

    /** Nobody waits for the work any more. */
    static final class GivenUp extends RuntimeException {
        GivenUp() {
            super("nobody waits for it any more", null, false, false);
        }
    }

    /**
     * Long work asks this again and again.
     *
     * @throws GivenUp when nobody waits for it
     */
    static void goOn() {
        if (Thread.currentThread().isInterrupted()) throw new GivenUp();
    }

    public static <T> Optional<T> within(Duration longest, Supplier<T> work) {
        var task = new FutureTask<T>(work::get);
        Thread.ofPlatform().daemon().name("reading").start(task);
        try {
            return Optional.of(task.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            task.cancel(true);
            return Optional.empty();
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }
}
