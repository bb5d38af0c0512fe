package yangguang.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A proxy on this machine is believed what it says of the client; nobody else is. Of several
 * addresses the last counts, which the proxy itself has seen; those before it anybody may write.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NearbyProxy extends OncePerRequestFilter {
    private static final Set<String> HERE = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean speaksForAnother =
                request.getHeader("X-Forwarded-For") != null
                        || request.getHeader("X-Forwarded-Proto") != null;
        boolean believed = speaksForAnother && isHere(request.getRemoteAddr());
        chain.doFilter(believed ? new Forwarded(request) : request, response);
    }

    private static boolean isHere(String address) {
        return HERE.contains(address.replaceAll("[\\[\\]]", ""));
    }

    /** The request as the client sent it to the proxy. */
    private static final class Forwarded extends HttpServletRequestWrapper {
        private final String client;
        private final String scheme;

        Forwarded(HttpServletRequest request) {
            super(request);
            client = last(request.getHeader("X-Forwarded-For"), request.getRemoteAddr());
            String said = last(request.getHeader("X-Forwarded-Proto"), request.getScheme());
            scheme = said.equals("https") ? "https" : request.getScheme();
        }

        private static String last(@Nullable String list, String otherwise) {
            if (list == null || list.isBlank()) return otherwise;
            return list.substring(list.lastIndexOf(',') + 1).strip();
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
