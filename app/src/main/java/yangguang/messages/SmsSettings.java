package yangguang.messages;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway that takes our text messages.
 *
 * @param url empty: none is sent
 * @param secret with which each is signed; required with an address
 */
@ConfigurationProperties("yangguang.sms")
record SmsSettings(@DefaultValue("") String url, @DefaultValue("") String secret) {
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    SmsSettings {
        if (!url.isEmpty() && !isPrivate(URI.create(url)))
            throw new IllegalArgumentException(
                    "yangguang.sms.url is to begin with https, or to stand on this machine");
        if (!url.isEmpty() && secret.isEmpty())
            throw new IllegalArgumentException("yangguang.sms.secret is missing");
    }

    private static boolean isPrivate(URI address) {
        return "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && HERE.contains(address.getHost());
    }

    boolean isSet() {
        return !url.isEmpty();
    }

    @Override
    public String toString() {
        return "sms by " + url;
    }
}
