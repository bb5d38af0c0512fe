package yangguang.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server as an operator starts it, in a process of its own. */
record Server(Process process, int port) implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;
    private static final int PAUSE_MS = 200;
    private static final String SAID = "server.log";
    private static final String POSTMASTER = "database/cluster/postmaster.pid";

    static Server on(Path folder) throws IOException, InterruptedException {
        return on(folder, freePort());
    }

    static Server on(Path folder, int port) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                launcher().toString(),
                                "serve",
                                "--port",
                                Integer.toString(port),
                                "--data",
                                folder.toAbsolutePath().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(folder.resolve(SAID).toFile()))
                        .start();
        var server = new Server(process, port);
        server.awaitFirstPage();
        return server;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    byte[] page(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(at(path))).build();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200)
                throw new CannotMeasure(path + " answers " + answer.statusCode());
            return answer.body();
        }
    }

    String at(String path) {
        return "http://127.0.0.1:%d%s".formatted(port, path);
    }

    private void awaitFirstPage() throws InterruptedException {
        for (int tried = 0; tried < PATIENCE_SECONDS * 1000 / PAUSE_MS; tried++) {
            try {
                page("/");
                return;
            } catch (IOException notYet) {
                if (!process.isAlive()) break;
                Thread.sleep(PAUSE_MS);
            }
        }
        throw new CannotMeasure("the server did not start");
    }

    /** The script at the root of the repository, beside the folder that it names to us. */
    private static Path launcher() {
        return Path.of(System.getProperty("yangguang.data", "data"))
                .toAbsolutePath()
                .resolveSibling("yangguang");
    }

    /** {@code kill -9} of the application and of its database. */
    void kill(Path folder) throws IOException, InterruptedException {
        var postmaster = Files.readAllLines(folder.resolve(POSTMASTER)).getFirst().strip();
        process.destroyForcibly().waitFor();
        for (var database : ProcessHandle.of(Long.parseLong(postmaster)).stream().toList()) {
            database.descendants().forEach(ProcessHandle::destroyForcibly);
            database.destroyForcibly();
        }
    }

    @Override
    public void close() throws InterruptedException {
        Tools.stop(process);
    }
}
