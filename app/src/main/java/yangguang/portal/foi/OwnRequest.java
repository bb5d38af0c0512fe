package yangguang.portal.foi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.requests.OwnCase;
import yangguang.requests.Progress;

/** Which request this browser may see. */
@Component
class OwnRequest {
    private static final Slot SHOWN = new Slot("foi.request");

    private final Progress progress;

    OwnRequest(Progress progress) {
        this.progress = progress;
    }

    Optional<Long> id(HttpServletRequest request) {
        return SHOWN.id(request);
    }

    Optional<OwnCase> of(HttpServletRequest request) {
        return id(request).map(progress::read);
    }

    void show(HttpServletRequest request, long id) {
        SHOWN.show(request, id);
    }

    void leave(HttpServletRequest request) {
        SHOWN.leave(request);
    }
}
