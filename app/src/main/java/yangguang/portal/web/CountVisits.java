package yangguang.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import yangguang.visits.Visits;

/**
 * Counts each document that a person opens, from memory or not. Programs that say so of themselves
 * and pages that a browser fetches ahead are not counted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 19) // before the pages that are answered from memory
class CountVisits extends OncePerRequestFilter {
    private static final Pattern DOCUMENT = Pattern.compile("/i/([0-9A-Z]{9}/\\d{4}-\\d+)");
    private static final Pattern PROGRAM =
            Pattern.compile("bot|crawl|spider|slurp|curl|wget", Pattern.CASE_INSENSITIVE);

    private final Visits visits;

    CountVisits(Visits visits) {
        this.visits = visits;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var document = DOCUMENT.matcher(request.getRequestURI());
        if (document.matches() && isShown(response) && isPerson(request))
            visits.count(document.group(1));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/i/") || !request.getMethod().equals("GET");
    }

    private static boolean isShown(HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_OK
                || response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED;
    }

    private static boolean isPerson(HttpServletRequest request) {
        @Nullable String browser = request.getHeader(HttpHeaders.USER_AGENT);
        return browser != null
                && !PROGRAM.matcher(browser).find()
                && request.getHeader("Sec-Purpose") == null;
    }
}
