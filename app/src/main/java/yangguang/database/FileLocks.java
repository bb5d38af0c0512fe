package yangguang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Locks between processes, which the kernel drops when their holder dies, however it dies. */
final class FileLocks {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private FileLocks() {}

    /** Waits for those before us. */
    static FileLock exclusive(Path file) throws IOException {
        return lock(file, false);
    }

    static FileLock shared(Path file) throws IOException {
        return lock(file, true);
    }

    /** The system lets other processes wait; for threads of this one we do, up to a bound. */
    private static FileLock lock(Path file, boolean shared) throws IOException {
        var channel = open(file);
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return channel.lock(0, Long.MAX_VALUE, shared);
            } catch (OverlappingFileLockException heldByThisProcess) {
                if (System.nanoTime() > patience) {
                    channel.close();
                    throw heldByThisProcess;
                }
                LockSupport.parkNanos(A_MOMENT.toNanos());
            }
        }
    }

    static Optional<FileLock> exclusiveIfFree(Path file) throws IOException {
        var channel = open(file);
        try {
            var lock = channel.tryLock();
            if (lock != null) return Optional.of(lock);
        } catch (OverlappingFileLockException heldByThisProcess) {
            // as taken as if another process held it
        }
        channel.close();
        return Optional.empty();
    }

    static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException("a lock could not be released", e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
