package yangguang.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server with the sample county, started by its own command on an empty data folder. */
final class Installation implements AutoCloseable {
    private static final int PATIENCE_IN_SECONDS = 120;
    private static final String COMPILED_ONCE = "-XX:TieredStopAtLevel=1";

    private final Process server;
    private final String address;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Set<String> welcomed = new HashSet<>();

    /** Starts it, or waits for nothing longer than a slow machine needs. */
    static Installation withSamples() {
        return started();
    }

    /** Starts it the way the launcher does: its beans are those that the build wrote down. */
    static Installation prepared() {
        return started("-Dspring.aot.enabled=true");
    }

    private static Installation started(String... options) {
        try {
            return new Installation(
                    freePort(), Files.createTempDirectory(Path.of("target"), "county"), options);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Installation(int port, Path data, String... options) throws IOException {
        address = "http://127.0.0.1:" + port;
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx512m", COMPILED_ONCE));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("yangguang.Yangguang", "serve", "--demo"));
        command.addAll(List.of("--port", String.valueOf(port)));
        command.addAll(List.of("--data", data.toAbsolutePath().toString()));
        server = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread.ofVirtual().start(this::listen);
        waitFor(Pattern.compile(Pattern.quote(":" + port)));
    }

    /** From now on it is that day there, ten o'clock in the morning. */
    void day(String day) {
        try {
            var clock = server.outputWriter(StandardCharsets.UTF_8);
            clock.write(day + "\n");
            clock.flush();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
        waitFor(Pattern.compile(Pattern.quote(CountyClock.says(day))));
    }

    /** It is the day that really is. */
    void today() {
        day("");
    }

    String address(String path) {
        return address + path;
    }

    /** What the server printed, such as who can sign in. */
    String said(Pattern pattern) {
        return said.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "the server never said " + pattern + ":\n" + all()));
    }

    /** Whether that account signs in for the first time. */
    boolean welcomes(String account) {
        return welcomed.add(account);
    }

    private void listen() {
        try (var output =
                new BufferedReader(
                        new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines()
                    .forEach(
                            line -> {
                                said.add(line);
                                lines.add(line);
                            });
        } catch (IOException | UncheckedIOException ended) {
            said.add("(output ended: " + ended.getMessage() + ")");
        }
    }

    private void waitFor(Pattern pattern) {
        try {
            while (true) {
                String line = lines.poll(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
                if (line == null)
                    throw new AssertionError("the server never said " + pattern + ":\n" + all());
                if (pattern.matcher(line).find()) return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + pattern, interrupted);
        }
    }

    private String all() {
        return String.join("\n", said);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(30, TimeUnit.SECONDS)) server.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        }
    }
}
