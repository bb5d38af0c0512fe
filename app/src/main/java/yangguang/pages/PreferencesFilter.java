package yangguang.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** Links such as {@code ?mode=elder} set the preference and lead back to the same page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class PreferencesFilter extends OncePerRequestFilter {
    private static final List<String> NAMES = List.of("mode", "contrast", "size", "lang");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("GET") || !asksForAnother(request)) {
            chain.doFilter(request, response);
            return;
        }
        Preferences chosen = Preferences.of(request);
        for (String name : NAMES) {
            String value = request.getParameter(name);
            if (value != null) chosen = chosen.with(name, value);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(chosen, request.isSecure()));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, withoutChoices(request));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static boolean asksForAnother(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && NAMES.stream().anyMatch(name -> request.getParameter(name) != null);
    }

    private static String withoutChoices(HttpServletRequest request) {
        var address =
                UriComponentsBuilder.fromPath(request.getRequestURI())
                        .query(request.getQueryString());
        NAMES.forEach(name -> address.replaceQueryParam(name));
        String back = address.build().toUriString();
        return back.startsWith("//") ? "/" : back;
    }

    private static String cookie(Preferences chosen, boolean secure) {
        return ResponseCookie.from(Preferences.COOKIE, chosen.key())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
