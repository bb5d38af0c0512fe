package yangguang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import yangguang.access.Viewers;

/**
 * Who signed in, from request to request. The session holds two numbers, the person and the body
 * that they chose; name, roles and scope are read anew each time, so that a closed account or a
 * lost role takes effect at once, and a newer version can read the sessions of an older.
 */
@Component
class StaffSession implements SecurityContextRepository {
    private static final Duration IDLE = Duration.ofMinutes(60);
    private static final String PERSON = "person";
    private static final String BODY = "body";

    private final Viewers viewers;

    StaffSession(Viewers viewers) {
        this.viewers = viewers;
    }

    /**
     * Leaves the visitor's session behind, whatever it held, and begins theirs under a new name.
     */
    static void begin(long personId, HttpServletRequest request) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        session.setAttribute(PERSON, personId);
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                String.valueOf(personId));
    }

    static void choose(long bodyId, HttpServletRequest request) {
        request.getSession().setAttribute(BODY, bodyId);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    /** Called by the first who asks for it; a reader of public pages never does. */
    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        HttpSession session = holder.getRequest().getSession(false);
        if (session == null || !(session.getAttribute(PERSON) instanceof Long person))
            return SecurityContextHolder.createEmptyContext();
        Long body = session.getAttribute(BODY) instanceof Long chosen ? chosen : null;
        return viewers.signedIn(person, body)
                .<SecurityContext>map(
                        signedIn -> new SecurityContextImpl(new StaffAuthentication(signedIn)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PERSON) != null;
    }

    /** The numbers were written when they signed in; there is nothing else to keep. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}
}
