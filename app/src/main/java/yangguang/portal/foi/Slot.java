package yangguang.portal.foi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What this browser may see: the number of a row, in the session alone.
 *
 * @param name under which it stands there
 */
public record Slot(String name) {
    public Optional<Long> id(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(name) instanceof Long id
                ? Optional.of(id)
                : Optional.empty();
    }

    /** Nobody who knew the session before knows this one. */
    public void show(HttpServletRequest request, long id) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(name, id);
    }

    public void leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(name);
    }
}
