package yangguang.portal.foi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import yangguang.pages.Network;
import yangguang.pages.Page;
import yangguang.pages.RateLimit;

/**
 * 限次: how often one source may send a form, and how often one request or mail may be reached for.
 */
@Component
public class HowOften {
    /** The same words for everybody and everything. */
    public static final String TOO_OFTEN = "portal.foi.problem.limit";

    private final RateLimit limit;

    HowOften(RateLimit limit) {
        this.limit = limit;
    }

    /** What is sent, as {@code yangguang.limits} names it. */
    public enum What {
        /** A form is begun. */
        START,
        /** An answer of it. */
        SAVE,
        /** All of it, or what an applicant has to say to a request. */
        SEND,
        /** A code is tried. */
        PROGRESS,
        /** A report is read for somebody. */
        CHECK,
        /** Whoever asks: one request, be there one or not. */
        NUMBER;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean allows(What what, HttpServletRequest request) {
        return allows(what, Network.of(request.getRemoteAddr()));
    }

    public boolean allows(What what, String source) {
        return limit.allow(what.word(), source);
    }

    /** The form again, with what was typed. */
    public static Page again(String template, Object model) {
        return Page.of(template, model, HttpStatus.TOO_MANY_REQUESTS);
    }
}
