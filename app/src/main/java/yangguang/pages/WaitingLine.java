package yangguang.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * 排队: answers as many requests at once as there is memory for. The next wait in line, which needs
 * little, and who would wait too long is told so. A crowd makes the site slow, not down.
 */
final class WaitingLine extends QoSHandler {
    /** Not many more than have a connection to the database: who waits for one too long fails. */
    private static final int AT_ONCE = 64;

    private static final int IN_LINE = 4096;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final byte[] busy;

    /**
     * @param busy page that tells to come again
     */
    WaitingLine(String busy) {
        this(AT_ONCE, IN_LINE, busy);
    }

    WaitingLine(int atOnce, int inLine, String busy) {
        setMaxRequestCount(atOnce);
        setMaxSuspendedRequestCount(inLine);
        setMaxSuspend(PATIENCE);
        this.busy = busy.getBytes(UTF_8);
    }

    @Override
    protected void failSuspended(
            Request request,
            Response response,
            Callback callback,
            int status,
            @Nullable Throwable failure) {
        tell(response, status, callback);
    }

    @Override
    protected void reject(Request request, Response response, Callback callback, int status) {
        tell(response, status, callback);
    }

    private void tell(Response response, int status, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.RETRY_AFTER, PATIENCE.toSeconds());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(busy), callback);
    }
}
