package yangguang.outside;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks servers of the world. An address that somebody typed may lead into the network in which this
 * server stands, so each one is looked up first, those to which it is moved as well, and what is
 * not of the world is not asked.
 */
@Component
public class Outside {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final int LARGEST = 4_000_000;
    private static final int MOST_MOVES = 5;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Networks networks;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(TO_CONNECT)
                    .followRedirects(Redirect.NEVER)
                    .build();

    Outside(@Value("${yangguang.outside.allowed:}") List<String> allowed) {
        this.networks = new Networks(allowed);
    }

    /** Where an address leads. */
    public enum Place {
        WORLD,
        /** This machine, or a network that the world cannot see. */
        OWN,
        /** No such name, or no address that a browser opens. */
        NOWHERE
    }

    /** Looks the name up. */
    public Place place(URI address) {
        String host = address.getHost();
        if (host == null || !SCHEMES.contains(String.valueOf(address.getScheme())))
            return Place.NOWHERE;
        try {
            var found = InetAddress.getAllByName(host);
            return Arrays.stream(found).anyMatch(networks::isOwn) ? Place.OWN : Place.WORLD;
        } catch (UnknownHostException unknown) {
            return Place.NOWHERE;
        }
    }

    /** Whether something is there, without reading it. */
    public Reply head(URI address) {
        return follow(address, at -> request(at).method("HEAD", BodyPublishers.noBody()).build());
    }

    public Reply get(URI address) {
        return follow(address, at -> request(at).GET().build());
    }

    /** Sends it once; where it is moved, it does not go. */
    public Reply post(URI address, String body, Map<String, String> heads) {
        var request = request(address).POST(BodyPublishers.ofString(body));
        heads.forEach(request::header);
        return switch (place(address)) {
            case OWN -> new Reply.Inside();
            case NOWHERE -> new Reply.Silent();
            case WORLD -> inTime(() -> answer(client.send(request.build(), stream())));
        };
    }

    private static HttpResponse.BodyHandler<InputStream> stream() {
        return BodyHandlers.ofInputStream();
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(TO_ANSWER)
                .header("User-Agent", "Yangguang (link check)");
    }

    private interface Asking {
        HttpRequest of(URI at);
    }

    private Reply follow(URI address, Asking asking) {
        return inTime(() -> follow(address, asking, MOST_MOVES));
    }

    /**
     * Java remembers for some seconds where a name leads, so what is asked is what was looked up.
     */
    private Reply follow(URI address, Asking asking, int moves)
            throws IOException, InterruptedException {
        return switch (place(address)) {
            case OWN -> new Reply.Inside();
            case NOWHERE -> new Reply.Silent();
            case WORLD -> {
                var response = client.send(asking.of(address), stream());
                var where = response.headers().firstValue("Location");
                if (!MOVED.contains(response.statusCode()) || where.isEmpty())
                    yield answer(response);
                response.body().close();
                yield moves == 0
                        ? new Reply.Silent()
                        : follow(address.resolve(where.get()), asking, moves - 1);
            }
        };
    }

    private static Reply answer(HttpResponse<InputStream> response) throws IOException {
        try (var body = response.body()) {
            byte[] read = body.readNBytes(LARGEST + 1);
            boolean whole = read.length <= LARGEST;
            return new Reply.Answered(
                    response.statusCode(), whole ? read : Arrays.copyOf(read, LARGEST), whole);
        }
    }

    /** Whoever sends a byte a minute is silent. */
    private Reply inTime(Callable<Reply> work) {
        var running = threads.submit(work);
        try {
            return running.get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            return new Reply.Silent();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Reply.Silent();
        } finally {
            running.cancel(true);
        }
    }
}
