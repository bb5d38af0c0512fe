package yangguang.portal.memory;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import yangguang.pages.Preferences;
import yangguang.portal.memory.KeptPage.Form;

/**
 * Answers for public pages before anything else is asked: no sign-in, no database, no rendering. It
 * keeps only what was rendered for a reader without a session and set no cookie; errors and
 * tombstones are made anew each time.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class PagesFromMemory extends OncePerRequestFilter {
    /** Whoever keeps a page asks each time whether it still stands: a withdrawal counts at once. */
    private static final String ASK_AGAIN = "public, max-age=0, must-revalidate";

    private final Memory memory;

    PagesFromMemory(Memory memory) {
        this.memory = memory;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PublicAddress address = isReading(request) ? PublicAddress.of(request).orElse(null) : null;
        if (address == null) {
            chain.doFilter(request, response);
            return;
        }
        var key =
                new Memory.Key(
                        address.path(),
                        address.after(),
                        Preferences.of(request).key(),
                        request.isSecure());
        KeptPage kept = memory.find(key, address.tag());
        if (kept == null) render(request, response, chain, address, key);
        else send(kept, request, response);
    }

    private void render(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            PublicAddress address,
            Memory.Key key)
            throws ServletException, IOException {
        long generation = memory.generation(address.tag());
        long day = memory.today();
        var recorded = new ContentCachingResponseWrapper(response);
        recorded.setHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
        chain.doFilter(new PlainRequest(request, address), recorded);
        if (mayKeep(request, recorded)) {
            KeptPage page = Recording.of(recorded, generation, day);
            memory.keep(key, page);
            send(page, request, response);
        } else {
            if (recorded.getStatus() != HttpServletResponse.SC_OK && !recorded.isCommitted())
                recorded.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            recorded.copyBodyToResponse();
        }
    }

    private static void send(
            KeptPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean packed = page.packed() != null && accepted != null && accepted.contains("gzip");
        Form form = packed && page.packed() != null ? page.packed() : page.plain();
        page.headers().forEach(header -> response.setHeader(header.name(), header.value()));
        response.setHeader(HttpHeaders.ETAG, form.tag());
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(form.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (packed) response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.setContentLength(form.bytes().length);
        if (request.getMethod().equals("GET")) response.getOutputStream().write(form.bytes());
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean mayKeep(
            HttpServletRequest request, ContentCachingResponseWrapper recorded) {
        return recorded.getStatus() == HttpServletResponse.SC_OK
                && ASK_AGAIN.equals(recorded.getHeader(HttpHeaders.CACHE_CONTROL))
                && recorded.getHeader(HttpHeaders.SET_COOKIE) == null
                && recorded.getContentSize() > 0
                && request.getMethod().equals("GET")
                && !isKnown(request);
    }

    /** Whoever brings more than a way of reading may have a session. */
    private static boolean isKnown(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> !cookie.getName().equals(Preferences.COOKIE));
    }
}
