package yangguang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.ChangePassword;
import yangguang.access.Duties;
import yangguang.access.Viewer;
import yangguang.pages.Page;
import yangguang.pages.Problem;
import yangguang.pages.Problems;

/** A password of one's own; the only page of the desk for those who came with one for once. */
@Controller
public class PasswordPages {
    static final String ADDRESS = OwnPages.ADDRESS + "/password";

    private static final String TEMPLATE = "access/password";

    /**
     * The form.
     *
     * @param first whether they came with a password for once
     */
    public record PasswordPage(boolean first, Problems problems) {}

    private final ChangePassword changePassword;
    private final Duties duties;

    PasswordPages(ChangePassword changePassword, Duties duties) {
        this.changePassword = changePassword;
        this.duties = duties;
    }

    @GetMapping(ADDRESS)
    Page form(Viewer viewer) {
        return Page.of(
                TEMPLATE, new PasswordPage(changePassword.isOneTime(viewer), Problems.none()));
    }

    @PostMapping(ADDRESS)
    Page change(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            Viewer viewer,
            HttpServletRequest request) {
        boolean first = changePassword.isOneTime(viewer);
        if (!wanted.equals(again)) return again(first, "again", "access.password.differs");
        return switch (changePassword.change(viewer, present, wanted)) {
            case ChangePassword.Outcome.Changed() -> {
                StaffSession.begin(viewer.personId(), request);
                yield changed(viewer, first);
            }
            case ChangePassword.Outcome.WrongPresent() ->
                    again(first, "present", "access.password.wrong");
            case ChangePassword.Outcome.Later(var remaining) ->
                    again(first, SignInPages.later("present", remaining));
            case ChangePassword.Outcome.Weak(var key) -> again(first, "wanted", key);
        };
    }

    private Page changed(Viewer viewer, boolean first) {
        boolean straightOn = first && !duties.mustChoose(viewer.personId());
        return Page.to(straightOn ? LocalAddress.DESK : OwnPages.ADDRESS)
                .saying("access.password.changed");
    }

    private static Page again(boolean first, String field, String key) {
        return again(first, new Problem(field, key));
    }

    private static Page again(boolean first, Problem problem) {
        return Page.again(TEMPLATE, new PasswordPage(first, Problems.none().add(problem)));
    }
}
