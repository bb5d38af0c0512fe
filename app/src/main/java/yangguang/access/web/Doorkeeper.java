package yangguang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import yangguang.access.Viewers;

/** Where those are led who may not come in yet. */
@Component
class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {
    /** Nobody signed in: to the sign-in page, which leads back to a page that was asked for. */
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException nobody) {
        String next =
                request.getMethod().equals("GET") ? LocalAddress.of(request) : LocalAddress.DESK;
        lead(response, SignInPages.ADDRESS + LocalAddress.asQuery(next));
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException) {
            handleStale(request, response);
        } else if (Viewers.current().isPresent()) {
            lead(response, PasswordPages.ADDRESS);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A form without its token was open too long, or comes from elsewhere. */
    private static void handleStale(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().equals(SignInPages.ADDRESS)) {
            lead(response, SignInPages.ADDRESS + "?stale");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void lead(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, address);
    }
}
