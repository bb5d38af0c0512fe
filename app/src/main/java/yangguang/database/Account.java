package yangguang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom the database's programs run. PostgreSQL refuses to run as root, so root steps down: to an
 * account without rights where that account can reach the programs, else into a user namespace.
 */
record Account(List<String> prefix, int owner) {
    private static final int NOBODY = 65534;

    static Account forPrograms(PostgresPrograms programs, Path cluster) throws IOException {
        if (ourUid() != 0) return new Account(List.of(), ourUid());
        for (var account : List.of(steppedDownTo(ownerOf(cluster)), inUserNamespace())) {
            if (account.run(programs.program("postgres"), "--version").succeeded()) return account;
        }
        throw new DatabaseUnavailable(
                """
                started as root, the database must run as another user, but none can enter %s and user \
                namespaces are forbidden here; choose --data below a folder that everyone may enter, \
                such as /var/lib/yangguang"""
                        .formatted(programs.folder()));
    }

    private static Account steppedDownTo(int uid) {
        return new Account(
                List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups", "--"),
                uid);
    }

    private static Account inUserNamespace() {
        return new Account(List.of("unshare", "-U", "--"), 0);
    }

    /** A cluster made by an ordinary user stays that user's. */
    private static int ownerOf(Path cluster) throws IOException {
        var owner = Files.exists(cluster) ? uidOf(cluster) : 0;
        return owner == 0 ? NOBODY : owner;
    }

    private static int ourUid() throws IOException {
        return uidOf(Path.of("/proc/self"));
    }

    private static int uidOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    /** Gives the folder and all in it to this account, so that it survives a change of account. */
    void own(Path folder) throws IOException {
        if (uidOf(folder) == owner) return;
        try (var all = Files.walk(folder)) {
            for (var path : all.toList()) {
                Files.setAttribute(path, "unix:uid", owner);
                Files.setAttribute(path, "unix:gid", owner);
            }
        }
    }

    record Ran(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    Ran run(String... command) throws IOException {
        var process = builder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes());
        try {
            return new Ran(process.waitFor(), output.strip());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command[0], e);
        }
    }

    /** The folder is one that every account can stand in, and the words of programs are English. */
    ProcessBuilder builder(String... command) {
        var all = new ArrayList<>(prefix);
        all.addAll(List.of(command));
        var builder = new ProcessBuilder(all).directory(Path.of("/").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
