package yangguang.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A folder of bytes, each stored under its SHA-256: {@code ab/cd/abcd…}. What is there is whole: it
 * is written beside, forced to disk, and renamed into place together with its folder entry.
 */
final class Vault {
    /** Longer than any upload takes; another node may be in the middle of one. */
    private static final Duration STALE = Duration.ofHours(24);

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final Path incoming;

    Vault(Path root, Clock clock) {
        this.root = root;
        this.incoming = root.resolve("incoming");
        try {
            Files.createDirectories(incoming);
            sweep(clock);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot use the file folder " + root, broken);
        }
    }

    /**
     * Writes the bytes aside, at most one more than allowed, so that the caller sees the excess.
     */
    Arrived receive(InputStream bytes, long allowed) throws IOException {
        Files.createDirectories(incoming); // a restore may have put the folder aside
        return receive(bytes, allowed, Files.createTempFile(incoming, "", ".part"));
    }

    /** The same for bytes that are only looked at. */
    Arrived borrow(InputStream bytes, long allowed) throws IOException {
        return receive(bytes, allowed, Workbench.newFile());
    }

    private Arrived receive(InputStream bytes, long allowed, Path path) throws IOException {
        try {
            var digest = sha256();
            var limited = new LimitedStream(new DigestInputStream(bytes, digest), allowed + 1);
            Files.copy(limited, path, REPLACE_EXISTING);
            return new Arrived(path, Files.size(path), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException interrupted) {
            Files.deleteIfExists(path);
            throw interrupted;
        }
    }

    Optional<Path> find(String hash) {
        if (!HASH.matcher(hash).matches()) return Optional.empty();
        return Optional.of(place(hash)).filter(Files::isRegularFile);
    }

    private Path place(String hash) {
        return folder(hash).resolve(hash);
    }

    private Path folder(String hash) {
        return outer(hash).resolve(hash.substring(2, 4));
    }

    private Path outer(String hash) {
        return root.resolve(hash.substring(0, 2));
    }

    private void sweep(Clock clock) throws IOException {
        var eldest = clock.instant().minus(STALE);
        try (var left = Files.newDirectoryStream(incoming)) {
            for (var file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(eldest))
                    Files.deleteIfExists(file);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Bytes that came in; closing forgets them unless they are kept. */
    final class Arrived implements AutoCloseable {
        private final Path path;
        private final long size;
        private final String hash;

        private Arrived(Path path, long size, String hash) {
            this.path = path;
            this.size = size;
            this.hash = hash;
        }

        Path path() {
            return path;
        }

        long size() {
            return size;
        }

        String hash() {
            return hash;
        }

        void keep() throws IOException {
            var place = place(hash);
            if (Files.isRegularFile(place)) return;
            var folder = folder(hash);
            Files.createDirectories(folder);
            force(path);
            Files.move(path, place, ATOMIC_MOVE);
            for (var entry : List.of(folder, outer(hash), root)) force(entry);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }

        /**
         * A folder is forced too: without that a power cut may forget the name of a file that is
         * there.
         */
        private static void force(Path path) throws IOException {
            try (var channel =
                    Files.isDirectory(path)
                            ? FileChannel.open(path, READ)
                            : FileChannel.open(path, WRITE)) {
                channel.force(true);
            }
        }
    }
}
