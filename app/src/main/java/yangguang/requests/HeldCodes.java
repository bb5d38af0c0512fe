package yangguang.requests;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.journal.RecordRef;
import yangguang.secrets.Seal;

/**
 * Query codes that were just made and are still to be handed over, or written down: sealed in the
 * session of whoever sees them, and gone with it.
 */
@Component
public class HeldCodes {
    private final Seal seal;

    HeldCodes(Seal seal) {
        this.seal = seal;
    }

    public void hold(HttpServletRequest web, RecordRef to, QueryCode code) {
        web.getSession().setAttribute(name(to), seal.closeText(name(to), code.value()));
    }

    public @Nullable QueryCode of(HttpServletRequest web, RecordRef to) {
        var session = web.getSession(false);
        return session != null && session.getAttribute(name(to)) instanceof byte[] closed
                ? new QueryCode(seal.openText(name(to), closed))
                : null;
    }

    private static String name(RecordRef to) {
        return to.kind() + " " + to.id() + " code";
    }
}
