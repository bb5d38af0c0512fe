package yangguang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * 工作间: a folder of one process alone, for files that are open while they are read and stand nowhere
 * else in clear, such as papers of applicants. Nobody else's program can enter it. The kernel drops
 * the lock on the room of a process that was killed, and whoever takes a room next empties it.
 */
public final class Workroom implements AutoCloseable {
    private static final String LOCK = ".lock";

    private final Path path;
    private final FileLock held;

    private Workroom(Path path, FileLock held) {
        this.path = path;
        this.held = held;
    }

    /** A new room in the house, after those that nobody has any more were cleared. */
    public static Workroom in(Path house) {
        try {
            Files.createDirectories(house);
            Files.setPosixFilePermissions(house, PosixFilePermissions.fromString("rwx------"));
            var door = FileLocks.exclusive(house.resolve("door"));
            try {
                for (var lock : locks(house)) clearIfLeft(lock);
                return taken(Files.createTempDirectory(house, "room"));
            } finally {
                FileLocks.release(door);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot work in the folder " + house, broken);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(path);
            Files.deleteIfExists(lock(path));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot clear " + path, broken);
        } finally {
            FileLocks.release(held);
        }
    }

    private static Workroom taken(Path room) throws IOException {
        return new Workroom(room, FileLocks.exclusiveIfFree(lock(room)).orElseThrow());
    }

    private static List<Path> locks(Path house) throws IOException {
        try (Stream<Path> all = Files.list(house)) {
            return all.filter(file -> file.toString().endsWith(LOCK)).toList();
        }
    }

    private static void clearIfLeft(Path lock) throws IOException {
        var free = FileLocks.exclusiveIfFree(lock);
        if (free.isEmpty()) return;
        var name = lock.toString();
        FileSystemUtils.deleteRecursively(
                Path.of(name.substring(0, name.length() - LOCK.length())));
        Files.delete(lock);
        FileLocks.release(free.get());
    }

    private static Path lock(Path room) {
        return Path.of(room + LOCK);
    }
}
