package yangguang.pages;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How often one source may do what, by name; {@code application.yaml} lists them all. */
@ConfigurationProperties("yangguang")
record RateLimits(Map<String, Limit> limits) {

    /**
     * So many times at once, and the same number again over that time.
     *
     * @param within how long an empty bucket takes to be full
     */
    record Limit(int times, Duration within) {
        Limit {
            if (times < 1 || !within.isPositive())
                throw new IllegalArgumentException(
                        "yangguang.limits: at least 1 time within more than no time");
        }
    }
}
