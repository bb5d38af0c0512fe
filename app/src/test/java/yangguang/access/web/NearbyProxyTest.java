package yangguang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("Only a proxy on this machine is believed")
class NearbyProxyTest {
    private final NearbyProxy proxy = new NearbyProxy();

    @Test
    void the_last_address_is_the_one_that_the_proxy_saw() throws Exception {
        var seen = seen("127.0.0.1", "10.0.0.1, 203.0.113.9", "https");
        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getScheme()).isEqualTo("https");
        assertThat(seen.getServerPort()).isEqualTo(443);
    }

    @Test
    void whoever_comes_from_elsewhere_speaks_only_for_himself() throws Exception {
        var seen = seen("203.0.113.9", "127.0.0.1", "https");
        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen.isSecure()).isFalse();
    }

    private ServletRequest seen(String from, String forwardedFor, String scheme) throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(from);
        request.addHeader("X-Forwarded-For", forwardedFor);
        request.addHeader("X-Forwarded-Proto", scheme);
        var passed = new AtomicReference<ServletRequest>(request);
        proxy.doFilter(
                request, new MockHttpServletResponse(), (seen, response) -> passed.set(seen));
        return Objects.requireNonNull(passed.get());
    }
}
