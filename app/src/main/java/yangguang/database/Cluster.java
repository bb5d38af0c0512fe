package yangguang.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database's files, and its first process started and stopped on them. One caller at a time.
 */
final class Cluster {
    static final String USER = "yangguang";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * On the command line these beat every file, role and {@code alter system} but a session's own.
     */
    private static final List<String> SETTINGS =
            List.of(
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "password_encryption=scram-sha-256",
                    "timezone=Asia/Shanghai",
                    "log_timezone=Asia/Shanghai",
                    "max_connections=60",
                    "shared_buffers=64MB",
                    // What people write into records does not belong into a log.
                    "log_min_error_statement=panic",
                    "log_error_verbosity=terse",
                    "log_checkpoints=off");

    private final Path home;
    private final Path data;
    private final Path password;
    private final PostgresPrograms programs;
    private final Account account;

    Cluster(Path home) throws IOException {
        this.home = home;
        this.data = home.resolve("cluster");
        this.password = home.resolve("password");
        this.programs = PostgresPrograms.under(home);
        this.account = Account.forPrograms(programs, data);
    }

    String password() throws IOException {
        return Files.readString(password);
    }

    Path log() {
        return home.resolve("postgresql.log");
    }

    /** The running one joined, whoever started it, or a new one on that port (0: any free one). */
    Postmaster running(int port) throws IOException, InterruptedException {
        if (Files.notExists(data)) initialise();
        account.own(data);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var found = Postmaster.alive(data);
            if (found.isEmpty()) {
                var started = start(port == 0 ? freePort() : port);
                if (started != null) return started;
            } else if (found.get().ready()) {
                return found.get();
            } else if (!found.get().status().equals("stopping")) {
                deadline = System.nanoTime() + PATIENCE.toNanos(); // recovering takes what it takes
            }
            if (System.nanoTime() > deadline) throw new DatabaseUnavailable(complaint());
            Thread.sleep(50);
        }
    }

    void stop() throws IOException {
        if (Postmaster.alive(data).isEmpty()) return;
        var seconds = Long.toString(PATIENCE.toSeconds());
        var stopped =
                account.run(
                        programs.program("pg_ctl"),
                        "stop",
                        "--pgdata=" + data,
                        "--mode=fast",
                        "--wait",
                        "--timeout=" + seconds);
        if (!stopped.succeeded()) {
            throw new DatabaseUnavailable("the database does not stop: " + stopped.output());
        }
    }

    /** Nothing when it ended at once: a port taken meanwhile, or a dying predecessor's memory. */
    private @Nullable Postmaster start(int port) throws IOException, InterruptedException {
        Postmaster.forget(data);
        if (Files.exists(log())) {
            Files.move(
                    log(), home.resolve("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var process =
                account.builder(command(port))
                        .redirectErrorStream(true)
                        .redirectOutput(log().toFile())
                        .start();
        process.getOutputStream().close();
        while (process.isAlive()) {
            var found = Postmaster.alive(data);
            if (found.isPresent() && found.get().ready()) return found.get();
            Thread.sleep(20);
        }
        if (!Files.readString(log())
                .matches("(?s).*(Address already in use|shared memory block).*")) {
            throw new DatabaseUnavailable(complaint());
        }
        return null;
    }

    /**
     * In a session of its own: Ctrl-C in a terminal is for us, we stop the database when we are
     * done.
     */
    private String[] command(int port) {
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(
                List.of(programs.program("postgres"), "-D", data.toString(), "-p", "" + port));
        for (var setting : SETTINGS) command.addAll(List.of("-c", setting));
        return command.toArray(String[]::new);
    }

    /** Made under another name and then named: a cluster that is there is whole. */
    private void initialise() throws IOException {
        if (Files.notExists(password)) writePassword();
        var partial = home.resolve("cluster.partial");
        PostgresPrograms.delete(partial);
        Files.createDirectory(partial);
        var secret = partial.resolve("password");
        Files.copy(password, secret, StandardCopyOption.COPY_ATTRIBUTES);
        account.own(partial);
        var made = partial.resolve("data");
        var ran =
                account.run(
                        programs.program("initdb"),
                        "--pgdata=" + made,
                        "--username=" + USER,
                        "--pwfile=" + secret,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums");
        if (!ran.succeeded()) throw new DatabaseUnavailable("initdb failed: " + ran.output());
        onlyByPassword(made);
        Files.move(made, data, StandardCopyOption.ATOMIC_MOVE);
        PostgresPrograms.delete(partial);
    }

    private static void onlyByPassword(Path cluster) throws IOException {
        Files.writeString(
                cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private void writePassword() throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var partial = home.resolve("password.partial");
        Files.deleteIfExists(partial);
        var onlyUs =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(partial, onlyUs);
        Files.writeString(partial, HexFormat.of().formatHex(bytes));
        Files.move(partial, password, StandardCopyOption.ATOMIC_MOVE);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private String complaint() throws IOException {
        var lines = Files.exists(log()) ? Files.readAllLines(log()) : List.<String>of();
        var last = lines.subList(Math.max(0, lines.size() - 5), lines.size());
        return "the database in "
                + data
                + " does not start; its last words: "
                + String.join(" / ", last);
    }
}
