package yangguang.files;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * One large file at a time: to paint the pages of a book takes a good part of the memory, so others
 * wait in line, and after a while are told to come again. Who waits should hold neither the file
 * nor a connection yet; whoever has the turn may take it again.
 */
public final class Turn {
    private static final long PATIENCE = 40;

    private static final ReentrantLock LINE = new ReentrantLock(true);

    private Turn() {}

    /** Nobody could be served within the time that a reader waits for a page. */
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * @throws Busy when others still have it after {@value #PATIENCE} seconds
     */
    public static <T> T at(Supplier<T> work) {
        return at(PATIENCE, work);
    }

    static <T> T at(long seconds, Supplier<T> work) {
        takeWithin(seconds);
        try {
            return work.get();
        } finally {
            LINE.unlock();
        }
    }

    private static void takeWithin(long seconds) {
        try {
            if (!LINE.tryLock(seconds, TimeUnit.SECONDS)) throw new Busy();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }
}
