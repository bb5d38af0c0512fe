package yangguang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds everything an installation owns: database, stored files, index. */
public record DataFolder(Path root) {
    private static final String ONLY_US = "rwx------";

    /** Others may pass through, not list: the database process may be another user than we are. */
    private static final String PASSABLE = "rwx--x--x";

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** A folder of that name below, made when it is not there, which no other user can enter. */
    public Path folder(String name) {
        return made(name, ONLY_US);
    }

    /** The stored bytes of documents, under their hash. */
    public Path files() {
        return folder("files");
    }

    /** Only one server works on a folder; whoever asks second is refused until this is closed. */
    public Owned owned() {
        var lock = folder("server").resolve("lock");
        try {
            var held =
                    FileLocks.exclusiveIfFree(lock)
                            .orElseThrow(
                                    () ->
                                            new DatabaseUnavailable(
                                                    "a server is already running on " + root));
            return () -> FileLocks.release(held);
        } catch (IOException e) {
            throw new DatabaseUnavailable("cannot lock %s: %s".formatted(lock, e), e);
        }
    }

    /** Held while a server runs. */
    public interface Owned extends AutoCloseable {
        @Override
        void close();
    }

    Path database() {
        return made("database", PASSABLE);
    }

    private Path made(String name, String permissions) {
        try {
            if (Files.notExists(root)) create(root, PASSABLE);
            var folder = root.resolve(name);
            return Files.isDirectory(folder) ? folder : create(folder, permissions);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "cannot make the folder %s in %s: %s".formatted(name, root, e), e);
        }
    }

    private static Path create(Path folder, String permissions) throws IOException {
        Files.createDirectories(folder);
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }
}
