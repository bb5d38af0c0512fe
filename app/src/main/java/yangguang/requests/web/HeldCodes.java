package yangguang.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.requests.QueryCode;
import yangguang.secrets.Seal;

/**
 * Query codes that an officer has just given out and still has to hand over: sealed in their own
 * session, and gone with it.
 */
@Component
class HeldCodes {
    private final Seal seal;

    HeldCodes(Seal seal) {
        this.seal = seal;
    }

    void hold(HttpServletRequest web, long id, QueryCode code) {
        web.getSession().setAttribute(name(id), seal.closeText(name(id), code.value()));
    }

    @Nullable QueryCode of(HttpServletRequest web, long id) {
        var session = web.getSession(false);
        return session != null && session.getAttribute(name(id)) instanceof byte[] closed
                ? new QueryCode(seal.openText(name(id), closed))
                : null;
    }

    private static String name(long id) {
        return "request " + id + " code";
    }
}
