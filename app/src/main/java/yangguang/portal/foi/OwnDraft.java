package yangguang.portal.foi;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import yangguang.requests.Draft;
import yangguang.requests.DraftCode;
import yangguang.requests.Drafts;

/** Which draft this browser holds: its code in a cookie that scripts and other sites do not see. */
@Component
class OwnDraft {
    static final String COOKIE = "foi";

    /** Long enough to write a description; the proof against forged forms lives in the session. */
    private static final Duration SESSION = Duration.ofHours(3);

    private final Drafts drafts;

    OwnDraft(Drafts drafts) {
        this.drafts = drafts;
    }

    Optional<Draft> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .map(DraftCode::new)
                .flatMap(drafts::find);
    }

    void hold(Draft draft, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().setMaxInactiveInterval((int) SESSION.toSeconds());
        set(draft.code().value(), null, request, response);
    }

    void letGo(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static void set(
            String value,
            @org.jspecify.annotations.Nullable Duration age,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(COOKIE, value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/foi");
        if (age != null) cookie.maxAge(age);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
