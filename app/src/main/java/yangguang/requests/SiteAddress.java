package yangguang.requests;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a page of this site is found, in full; unknown while the site has no domain. */
@Component
class SiteAddress {
    static final String PROGRESS = "/foi/progress";
    static final String DESK = "/desk";

    private final String domain;

    SiteAddress(@Value("${yangguang.site.domain:}") String domain) {
        this.domain = domain;
    }

    boolean isKnown() {
        return !domain.isBlank();
    }

    /** Empty while it is unknown. */
    String of(String path) {
        return isKnown() ? "https://" + domain + path : "";
    }
}
