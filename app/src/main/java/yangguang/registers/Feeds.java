package yangguang.registers;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 订阅: what is written elsewhere, as the feeds say that the operator named. Each server reads them
 * for itself and keeps the newest in memory; what matters of it is recorded by hand.
 */
@Component
public class Feeds {
    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);
    private static final int LARGEST = 2_000_000;
    private static final int MOST = 100;

    private final List<URI> addresses;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    private final Map<URI, List<FeedItem>> items = new ConcurrentHashMap<>();

    Feeds(@Value("${yangguang.feeds:}") List<URI> addresses, Clock clock) {
        for (var address : addresses)
            if (!String.valueOf(address.getScheme()).matches("https?"))
                throw new IllegalArgumentException(
                        "yangguang.feeds are addresses that begin with http, not " + address);
        this.addresses = List.copyOf(addresses);
        this.clock = clock;
    }

    /** Whether the operator named any. */
    public boolean areSetUp() {
        return !addresses.isEmpty();
    }

    /** The newest of all, newest first. */
    public List<FeedItem> newest() {
        return items.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(FeedItem::at).reversed())
                .limit(MOST)
                .toList();
    }

    @Scheduled(cron = "${yangguang.registers.read-feeds-at:0 3/10 * * * *}", zone = "Asia/Shanghai")
    void read() {
        addresses.forEach(this::read);
    }

    /** What was read before stays where it cannot be read. */
    void read(URI address) {
        try {
            items.put(address, fetched(address));
        } catch (IOException unreachable) {
            LOG.warn("feed {} cannot be read: {}", address, String.valueOf(unreachable));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<FeedItem> fetched(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(TO_ANSWER).build();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() / 100 != 2)
                throw new IOException("answered " + answer.statusCode());
            var bytes = body.readNBytes(LARGEST);
            return FeedFile.read(bytes, LocalDateTime.now(clock), clock.getZone()).stream()
                    .limit(MOST)
                    .toList();
        }
    }
}
