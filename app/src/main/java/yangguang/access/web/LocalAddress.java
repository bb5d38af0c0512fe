package yangguang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of the desk to which sign-in may lead back; never those of another site. */
final class LocalAddress {
    static final String DESK = "/desk";

    private static final Pattern OF_THE_DESK =
            Pattern.compile("/desk(/[\\w%.~/-]*)?(\\?[\\w%.~/&=+:,-]*)?");

    private LocalAddress() {}

    /** The address if it is one of the desk, else the desk itself. */
    static String orDesk(@Nullable String asked) {
        return asked != null && OF_THE_DESK.matcher(asked).matches() ? asked : DESK;
    }

    static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        return orDesk(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    static String asQuery(String next) {
        return next.equals(DESK) ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
