package yangguang.portal.foi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.requests.OwnCase;
import yangguang.requests.Progress;

/** Which request this browser may see: the number of its row, in the session alone. */
@Component
class OwnRequest {
    private static final String SHOWN = "foi.request";

    private final Progress progress;

    OwnRequest(Progress progress) {
        this.progress = progress;
    }

    Optional<Long> id(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SHOWN) instanceof Long id
                ? Optional.of(id)
                : Optional.empty();
    }

    Optional<OwnCase> of(HttpServletRequest request) {
        return id(request).map(progress::read);
    }

    /** Nobody who knew the session before knows this one. */
    void show(HttpServletRequest request, long id) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(SHOWN, id);
    }

    void leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(SHOWN);
    }
}
