package yangguang.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("排队")
class WaitingLineTest {
    private final CountDownLatch open = new CountDownLatch(1);
    private final Server server = new Server();
    private final WaitingLine line = new WaitingLine(1, 1, "请稍后再试");
    private final HttpClient client = HttpClient.newHttpClient();
    private int port;

    @BeforeEach
    void 门口() throws Exception {
        var connector = new ServerConnector(server);
        server.addConnector(connector);
        line.setHandler(new Gate());
        server.setHandler(line);
        server.start();
        port = connector.getLocalPort();
    }

    @AfterEach
    void 关门() throws Exception {
        open.countDown();
        client.close();
        server.stop();
    }

    @Test
    void 轮不到的排队_排不下的请他稍后再来() throws Exception {
        var first = visit();
        await(() -> line.getTotalRequestCount() == 1);
        var second = visit();
        await(() -> line.getSuspendedRequestCount() == 1);
        var third = visit().get(10, TimeUnit.SECONDS);
        assertThat(third.statusCode()).isEqualTo(503);
        assertThat(third.body()).isEqualTo("请稍后再试");
        assertThat(third.headers().firstValue("Retry-After")).contains("30");
        open.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(second.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    private CompletableFuture<HttpResponse<String>> visit() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port)).build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        for (int i = 0; i < 500 && !condition.holds(); i++) Thread.sleep(10);
        assertThat(condition.holds()).isTrue();
    }

    /** Whoever comes in waits until it is open. */
    private final class Gate extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback)
                throws InterruptedException {
            open.await();
            callback.succeeded();
            return true;
        }
    }
}
