package yangguang.secrets;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys as files, one each, which only our own user can read. */
record KeyFiles(Path folder) {
    private static final int BYTES = 32;
    private static final Pattern NAME = Pattern.compile("(\\d{1,6})\\.key");

    static String name(int number) {
        return number + ".key";
    }

    List<Key> read() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .map(KeyFiles::read)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the keys in " + folder, broken);
        }
    }

    private static Key read(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) throw new IllegalArgumentException("no key: " + file);
        try {
            var secret = HexFormat.of().parseHex(Files.readString(file).strip());
            if (secret.length != BYTES) throw new KeyMissing("not a key of 32 bytes: " + file);
            return Key.of(Integer.parseInt(name.group(1)), secret);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new KeyMissing("cannot read the key " + file + ": " + damaged.getMessage());
        }
    }

    /** Makes a new key, which is on the disk before anything can be sealed with it. */
    Key make(int number) {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            write(folder.resolve(name(number)), HexFormat.of().formatHex(secret));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot write a key to " + folder, broken);
        }
        return Key.of(number, secret);
    }

    private void write(Path file, String text) throws IOException {
        var partial = Files.createTempFile(folder, "key", ".part");
        Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(partial, Set.of(StandardOpenOption.WRITE))) {
            channel.write(ByteBuffer.wrap((text + "\n").getBytes(US_ASCII)));
            channel.force(true);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        try (var entry = FileChannel.open(folder)) {
            entry.force(true);
        }
    }
}
