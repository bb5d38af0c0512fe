package yangguang.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.Set;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends a request of a test as somebody who signed in. */
public final class As {
    private As() {}

    public static RequestPostProcessor viewer(Viewer viewer) {
        var token = new TestingAuthenticationToken(viewer, "", "SETTLED");
        return authentication(token);
    }

    /** Somebody with these roles in a body, who reads that body only. */
    public static RequestPostProcessor person(long personId, long bodyId, Role... roles) {
        return viewer(new Viewer(personId, "测试人员", bodyId, Set.of(roles), Set.of(bodyId)));
    }
}
