package yangguang.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("连接")
class ThinConnectionsTest {
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();

    @Test
    void 来过几次的连接_不留下请求头() throws Exception {
        var server = new Server();
        var connector = new ServerConnector(server);
        server.addConnector(connector);
        server.setHandler(new Met());
        ThinConnections.of(server);
        server.start();
        try (var client = HttpClient.newHttpClient()) {
            var visit =
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + connector.getLocalPort()))
                            .header("X-Met", "before")
                            .build();
            for (int i = 0; i < 3; i++) client.send(visit, BodyHandlers.discarding());
        } finally {
            server.stop();
        }
        var remembered = new HashSet<String>();
        for (var connection : connections)
            remembered.addAll(connection.getParser().getFieldCache().keySet());
        assertThat(connections).hasSize(1);
        assertThat(remembered).isEmpty();
    }

    private final class Met extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            connections.add((HttpConnection) request.getConnectionMetaData().getConnection());
            callback.succeeded();
            return true;
        }
    }
}
