package yangguang.reader;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Waits for work so long and no longer. What is not done by then is interrupted, and nobody waits
 * for it; the program ends without it.
 */
public final class Patience {
    private Patience() {}

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
