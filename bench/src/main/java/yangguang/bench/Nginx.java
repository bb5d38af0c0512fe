package yangguang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** nginx with one worker, which serves given bytes from files; the measure of what is possible. */
record Nginx(Process process, int port) implements AutoCloseable {
    private static final String CONFIGURATION =
            """
            daemon off;
            worker_processes 1;
            pid %1$s/nginx.pid;
            error_log stderr crit;
            events { worker_connections 256; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 1000000;
                open_file_cache max=100;
                default_type text/html;
                client_body_temp_path %1$s/body;
                proxy_temp_path %1$s/proxy;
                fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi;
                scgi_temp_path %1$s/scgi;
                server { listen 127.0.0.1:%2$d; root %1$s; }
            }
            """;

    static Nginx on(Path folder, int port) throws IOException {
        var configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, CONFIGURATION.formatted(folder, port));
        var process =
                new ProcessBuilder(
                                List.of(
                                        Tools.at("nginx"),
                                        "-p",
                                        folder.toString(),
                                        "-c",
                                        configuration.toString()))
                        .inheritIO()
                        .start();
        return new Nginx(process, port);
    }

    @Override
    public void close() throws InterruptedException {
        Tools.stop(process);
    }
}
