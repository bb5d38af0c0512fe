package yangguang.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;
import yangguang.access.Devices;
import yangguang.access.Duties;
import yangguang.access.SignIn;
import yangguang.access.Visitor;
import yangguang.pages.Page;
import yangguang.pages.Problem;
import yangguang.pages.Problems;

/** B26: coming in and going out. */
@Controller
public class SignInPages {
    static final String ADDRESS = "/sign-in";

    private static final String DEVICE = "device";

    /**
     * The form.
     *
     * @param next the page of the desk that was asked for
     * @param note key of a sentence on top, such as that they signed out
     */
    public record SignInPage(
            String account, String next, @Nullable String note, Problems problems) {}

    private final SignIn signIn;
    private final Duties duties;

    SignInPages(SignIn signIn, Duties duties) {
        this.signIn = signIn;
        this.duties = duties;
    }

    @GetMapping(ADDRESS)
    Page form(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String stale) {
        String note = out != null ? "access.signed-out" : stale != null ? "access.stale" : null;
        return Page.of(
                "access/sign-in",
                new SignInPage("", LocalAddress.orDesk(next), note, Problems.none()));
    }

    @PostMapping(ADDRESS)
    Page signIn(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.attempt(account, password, visitor(request))) {
            case SignIn.Outcome.Welcome(long person, String device) -> {
                StaffSession.begin(person, request);
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(device, request.isSecure()));
                yield Page.to(
                        duties.mustChoose(person) ? OwnPages.ADDRESS : LocalAddress.orDesk(next));
            }
            case SignIn.Outcome.Refused() ->
                    again(account, next, Problems.none().add("account", "access.sign-in.refused"));
            case SignIn.Outcome.Later(Duration wait) ->
                    again(account, next, Problems.none().add(later("account", wait)));
        };
    }

    @PostMapping("/sign-out")
    Page signOut(HttpServletRequest request) {
        StaffSession.end(request);
        return Page.to(ADDRESS + "?out");
    }

    private static Page again(String account, @Nullable String next, Problems problems) {
        return Page.again(
                "access/sign-in",
                new SignInPage(account, LocalAddress.orDesk(next), null, problems));
    }

    /** How long to wait, rounded up. */
    static Problem later(String field, Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return seconds < 60
                ? new Problem(field, "access.sign-in.soon", seconds)
                : new Problem(field, "access.sign-in.later", (seconds + 59) / 60);
    }

    private static Visitor visitor(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        Cookie device = WebUtils.getCookie(request, DEVICE);
        return Visitor.from(
                request.getRemoteAddr(),
                agent == null ? "" : agent,
                device == null ? null : device.getValue());
    }

    private static String cookie(String device, boolean secure) {
        return ResponseCookie.from(DEVICE, device)
                .path(ADDRESS)
                .maxAge(Devices.KNOWN)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .build()
                .toString();
    }
}
