package yangguang.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A proxy on this machine, or one of {@code yangguang.proxies}, is believed what it says of the
 * client; nobody else is. Of several addresses the last counts that is no such proxy: a proxy has
 * seen it itself, those before it anybody may write.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TrustedProxies extends OncePerRequestFilter {
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final List<String> HERE = List.of("127.0.0.0/8", "::1");
    private static final Pattern ADDRESS =
            Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3})(:\\d+)?|\\[([\\da-fA-F:.]+)](:\\d+)?");

    private final List<IpAddressMatcher> trusted;

    /**
     * @param proxies addresses, or networks such as {@code 10.0.8.0/24}
     */
    TrustedProxies(@Value("${yangguang.proxies:}") List<String> proxies) {
        trusted = Stream.concat(HERE.stream(), proxies.stream()).map(TrustedProxies::read).toList();
    }

    private static IpAddressMatcher read(String proxy) {
        try {
            return new IpAddressMatcher(proxy.strip());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "yangguang.proxies: not an address or a network: " + proxy, wrong);
        }
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean speaksForAnother =
                request.getHeader(FOR) != null || request.getHeader(PROTO) != null;
        boolean believed = speaksForAnother && isTrusted(bare(request.getRemoteAddr()));
        chain.doFilter(believed ? new Forwarded(request, client(request)) : request, response);
    }

    /** From the nearest hop on, as far as whoever names the next is believed and names one. */
    private String client(HttpServletRequest request) {
        var client = bare(request.getRemoteAddr());
        for (var hop : said(request, FOR).reversed()) {
            if (!isTrusted(client) || !isAddress(hop)) break;
            client = hop;
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private static boolean isAddress(String hop) {
        try {
            return InetAddress.ofLiteral(hop).getHostAddress() != null;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    /** What all headers of that name list, in order. */
    private static List<String> said(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(TrustedProxies::bare)
                .toList();
    }

    /** Without brackets and port. */
    private static String bare(String address) {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) return address;
        return parts.group(1) != null ? parts.group(1) : parts.group(4);
    }

    /** The request as the client sent it to the proxy. */
    private static final class Forwarded extends HttpServletRequestWrapper {
        private final String client;
        private final String scheme;

        Forwarded(HttpServletRequest request, String client) {
            super(request);
            this.client = client;
            var said = said(request, PROTO);
            scheme =
                    !said.isEmpty() && said.getLast().equals("https")
                            ? "https"
                            : request.getScheme();
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getScheme() {
            return scheme;
        }

        @Override
        public boolean isSecure() {
            return scheme.equals("https") || super.isSecure();
        }

        @Override
        public int getServerPort() {
            int port = super.getServerPort();
            return isSecure() && port == 80 ? 443 : port;
        }
    }
}
