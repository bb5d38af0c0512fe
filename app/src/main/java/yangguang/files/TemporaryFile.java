package yangguang.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes on disk for those readers that want a file, and gone again. */
final class TemporaryFile {
    private TemporaryFile() {}

    interface Use<T> {
        T of(Path path) throws IOException;
    }

    /** Only the user as whom the platform runs can read it. */
    static <T> T with(byte[] bytes, Use<T> use) {
        try {
            var path = Workbench.newFile();
            try {
                return use.of(Files.write(path, bytes));
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read a file that was sound", broken);
        }
    }
}
