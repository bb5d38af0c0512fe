package yangguang.portal.foi;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What belongs to one applicant, or writer of a mail, is kept by no browser, no proxy and no search
 * engine.
 */
@Component
class PersonalPages extends OncePerRequestFilter {
    private static final Set<String> ROOMS = Set.of("foi", "mailbox");
    private static final Set<String> FOR_EVERYBODY = Set.of("log", "form", "kiosk");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var steps = request.getRequestURI().split("/");
        boolean ours = steps.length > 2 && ROOMS.contains(steps[1]);
        return !ours || FOR_EVERYBODY.contains(steps[2]);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        chain.doFilter(request, response);
    }
}
