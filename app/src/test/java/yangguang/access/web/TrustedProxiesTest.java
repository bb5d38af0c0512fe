package yangguang.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.ServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("Only a proxy on this machine or of the setting is believed")
class TrustedProxiesTest {
    private final TrustedProxies here = new TrustedProxies(List.of());
    private final TrustedProxies elsewhere =
            new TrustedProxies(List.of("10.0.8.0/24", " 2001:db8::7"));

    @Test
    void the_last_address_is_the_one_that_the_proxy_saw() throws Exception {
        var seen = seen(here, "127.0.0.1", "10.0.0.1, 203.0.113.9", "https");
        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getScheme()).isEqualTo("https");
        assertThat(seen.getServerPort()).isEqualTo(443);
    }

    @Test
    void whoever_comes_from_elsewhere_speaks_only_for_himself() throws Exception {
        var seen = seen(here, "203.0.113.9", "127.0.0.1", "https");
        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen.isSecure()).isFalse();
    }

    @Test
    void a_proxy_elsewhere_is_believed_when_the_setting_names_it() throws Exception {
        assertThat(seen(here, "10.0.8.5", "203.0.113.9", "https").getRemoteAddr())
                .isEqualTo("10.0.8.5");
        var seen = seen(elsewhere, "10.0.8.5", "203.0.113.9", "https");
        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen(elsewhere, "[2001:db8:0::7]", "203.0.113.9", "http").getRemoteAddr())
                .isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    203.0.113.1, 203.0.113.9              | 203.0.113.9
                    203.0.113.1, 203.0.113.9, 10.0.8.6    | 203.0.113.9
                    10.0.8.6, 203.0.113.9, 10.0.8.6       | 203.0.113.9
                    203.0.113.9:4711, 127.0.0.1           | 203.0.113.9
                    127.0.0.1, [2001:db8::9]:4711         | 2001:db8::9
                    10.0.8.6, 10.0.8.7                    | 10.0.8.6
                    203.0.113.1, unknown                  | 10.0.8.5
                    """)
    void the_last_that_is_no_proxy_of_ours_is_the_client(String list, String client)
            throws Exception {
        assertThat(seen(elsewhere, "10.0.8.5", list, "http").getRemoteAddr()).isEqualTo(client);
    }

    @Test
    void several_headers_are_read_as_one_list() throws Exception {
        var request = request("10.0.8.5", "203.0.113.1", "http");
        request.addHeader("X-Forwarded-For", "203.0.113.9");
        assertThat(passed(elsewhere, request).getRemoteAddr()).isEqualTo("203.0.113.9");
    }

    @Test
    void a_setting_that_is_no_address_stops_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustedProxies(List.of("proxy.example")))
                .withMessageContaining("yangguang.proxies")
                .withMessageContaining("proxy.example");
    }

    private static ServletRequest seen(
            TrustedProxies proxies, String from, String forwardedFor, String scheme)
            throws Exception {
        return passed(proxies, request(from, forwardedFor, scheme));
    }

    private static MockHttpServletRequest request(String from, String forwardedFor, String scheme) {
        var request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(from);
        request.addHeader("X-Forwarded-For", forwardedFor);
        request.addHeader("X-Forwarded-Proto", scheme);
        return request;
    }

    private static ServletRequest passed(TrustedProxies proxies, MockHttpServletRequest request)
            throws Exception {
        var passed = new AtomicReference<ServletRequest>(request);
        proxies.doFilter(
                request, new MockHttpServletResponse(), (seen, response) -> passed.set(seen));
        return Objects.requireNonNull(passed.get());
    }
}
