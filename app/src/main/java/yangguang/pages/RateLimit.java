package yangguang.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How often one source may do one thing, such as look up a request by its code. Every source has a
 * bucket that each time takes from and time fills again. Buckets stand in the memory of this
 * process: several servers each have their own, and a restart begins with full ones.
 */
@Component
public class RateLimit {
    /** About 20 MB at most; whoever has more addresses than that is for the proxy to stop. */
    private static final long MOST_SOURCES = 100_000;

    private record Key(String what, String source) {}

    private final Map<String, RateLimits.Limit> limits;
    private final Cache<Key, Bucket> buckets;
    private final TimeMeter time;

    RateLimit(RateLimits limits, Clock clock) {
        this.limits = limits.limits();
        this.time = meter(clock);
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(MOST_SOURCES)
                        .expireAfterAccess(longest()) // full again by then, so nothing is forgotten
                        .ticker(time::currentTimeNanos)
                        .build();
    }

    /**
     * Takes one time, and tells whether there was one left. Asking while there is none makes no
     * wait longer.
     *
     * @param what one of {@code yangguang.limits}
     * @param source who asks, such as a network address; kept in memory only
     */
    public boolean allow(String what, String source) {
        var limit = limits.get(what);
        if (limit == null)
            throw new IllegalArgumentException("there is no limit yangguang.limits." + what);
        return buckets.get(new Key(what, source), _ -> full(limit)).tryConsume(1);
    }

    void forget() {
        buckets.invalidateAll();
    }

    private Bucket full(RateLimits.Limit limit) {
        return Bucket.builder()
                .addLimit(
                        l -> l.capacity(limit.times()).refillGreedy(limit.times(), limit.within()))
                .withCustomTimePrecision(time)
                .build();
    }

    private Duration longest() {
        return limits.values().stream()
                .map(RateLimits.Limit::within)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
