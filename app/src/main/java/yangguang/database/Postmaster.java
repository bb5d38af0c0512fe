package yangguang.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The database's first process, as the cluster's {@code postmaster.pid} tells of it. */
record Postmaster(long pid, int port, String status) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The live one of that cluster: a dead, unreaped or foreign process of that number is none. */
    static Optional<Postmaster> alive(Path cluster) throws IOException {
        var lines = lines(cluster);
        if (lines.size() <= PORT_LINE) return Optional.empty();
        var pid = Long.parseLong(lines.getFirst().strip());
        if (!runs(pid, cluster)) return Optional.empty();
        var status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "starting";
        return Optional.of(
                new Postmaster(pid, Integer.parseInt(lines.get(PORT_LINE).strip()), status));
    }

    boolean ready() {
        return status.equals("ready");
    }

    /**
     * A killed postmaster leaves its number behind. PostgreSQL will not start while any process has
     * that number, be it one that its parent has not reaped yet or a stranger after a reboot. Once
     * we know that it is not ours we write our own: PostgreSQL forgives its parent's, and still
     * checks by itself that no server process of the dead one holds the shared memory.
     */
    static void forget(Path cluster) throws IOException {
        var lines = lines(cluster);
        if (lines.isEmpty() || alive(cluster).isPresent()) return;
        var rest = String.join("\n", lines.subList(1, lines.size()));
        Files.writeString(
                cluster.resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + rest + "\n");
    }

    private static List<String> lines(Path cluster) throws IOException {
        try {
            return Files.readAllLines(cluster.resolve("postmaster.pid"));
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static boolean runs(long pid, Path cluster) throws IOException {
        var process = Path.of("/proc", Long.toString(pid));
        try {
            var stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
            var zombie = stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
            return !zombie
                    && Files.readString(process.resolve("cmdline")).contains(cluster.toString());
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException gone) {
            if (Files.notExists(process)) return false; // it ended while we were reading
            throw gone;
        }
    }
}
