package yangguang.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Sheets, scripts and pictures of ours under {@code /assets/}. Their address changes with their
 * bytes.
 */
@Component
public final class Assets {
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    public String address(String name) {
        return addresses.computeIfAbsent(name, Assets::addressOf);
    }

    private static String addressOf(String name) {
        try (InputStream bytes = new ClassPathResource("static/assets/" + name).getInputStream()) {
            return "/assets/" + name + "?v=" + DigestUtils.md5DigestAsHex(bytes).substring(0, 8);
        } catch (IOException missing) {
            throw new UncheckedIOException("no such asset: " + name, missing);
        }
    }
}
