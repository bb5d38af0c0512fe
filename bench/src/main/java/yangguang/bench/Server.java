package yangguang.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** The server as an operator starts it, in a process of its own. */
record Server(Process process, int port) implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    static Server on(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        var process =
                new ProcessBuilder(
                                launcher().toString(),
                                "serve",
                                "--port",
                                Integer.toString(port),
                                "--data",
                                folder.toAbsolutePath().toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
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
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            try {
                page("/");
                return;
            } catch (IOException notYet) {
                if (!process.isAlive()) break;
                Thread.sleep(1000);
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

    @Override
    public void close() throws InterruptedException {
        Tools.stop(process);
    }
}
