package yangguang.access.web;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import yangguang.access.SignedIn;
import yangguang.access.Viewer;

/** A viewer, as Spring Security knows them. */
final class StaffAuthentication extends AbstractAuthenticationToken {
    /** What only those may do whose password is known to nobody else. */
    static final String SETTLED = "SETTLED";

    private final transient Viewer viewer;

    StaffAuthentication(SignedIn signedIn) {
        super(signedIn.settled() ? AuthorityUtils.createAuthorityList(SETTLED) : List.of());
        this.viewer = signedIn.viewer();
        setAuthenticated(true);
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return viewer.name();
    }
}
