package yangguang.requests;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where applicants see how their request stands, in full; unknown while the site has no domain. */
@Component
public class ProgressAddress {
    private final String domain;

    ProgressAddress(@Value("${yangguang.site.domain:}") String domain) {
        this.domain = domain;
    }

    public boolean isKnown() {
        return !domain.isBlank();
    }

    /** Empty while it is unknown. */
    public String full() {
        return isKnown() ? "https://" + domain + "/foi/progress" : "";
    }
}
