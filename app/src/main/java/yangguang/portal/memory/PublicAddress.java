package yangguang.portal.memory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page that may be kept: the path, and of the query only what changes the page.
 * Anything else written behind the question mark is left out, so that it fills no memory and stands
 * on no page.
 *
 * @param after the key of a part of a list, or null
 * @param tag what the page shows, by which it is forgotten
 */
record PublicAddress(String path, @Nullable String after, String tag) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._-]{1,100}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,60}");
    private static final Set<String> COLUMNS =
            Set.of(
                    "",
                    "guide",
                    "rules",
                    "catalogue",
                    "annual",
                    "newest",
                    "units",
                    "registers",
                    "mailbox",
                    "sitemap",
                    "accessibility",
                    "privacy",
                    "foi",
                    "sitemap.xml",
                    "api",
                    "feed.xml",
                    "feed.atom",
                    "feed.json",
                    "screen",
                    "screen.txt",
                    "kiosk",
                    "robots.txt");
    private static final Set<String> FOI = Set.of("form", "log", "kiosk");
    private static final String LIST_PART = "after";

    static Optional<PublicAddress> of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!PLAIN.matcher(path).matches()) return Optional.empty();
        String[] steps = path.split("/");
        String first = steps.length < 2 ? "" : steps[1];
        String tag = tag(first, steps);
        if (tag == null) return Optional.empty();
        String query = request.getQueryString();
        if (query == null || !isList(path)) return Optional.of(new PublicAddress(path, null, tag));
        String after = request.getParameter(LIST_PART);
        boolean known = after == null || KEY.matcher(after).matches();
        return known ? Optional.of(new PublicAddress(path, after, tag)) : Optional.empty();
    }

    /** The query that is left. */
    @Nullable String query() {
        return after == null ? null : LIST_PART + "=" + after;
    }

    private static @Nullable String tag(String first, String[] steps) {
        if (first.equals("i")) {
            boolean page = steps.length >= 4 && !steps[steps.length - 2].equals("files");
            return page ? Tags.document(steps[2] + "/" + steps[3]) : null;
        }
        if (!isForEverybody(steps) || isOffice(first, steps)) return null;
        if (first.equals("u")) return steps.length >= 3 ? Tags.body(steps[2]) : null;
        return COLUMNS.contains(first) ? Tags.SITE : null;
    }

    /**
     * Of the pages of 依申请公开 all but these belong to one applicant, of those of the mailbox all but
     * the first to one writer.
     */
    private static boolean isForEverybody(String[] steps) {
        int mailbox = Arrays.asList(steps).indexOf("mailbox");
        if (mailbox >= 0 && steps.length > mailbox + 1) return false;
        int at = Arrays.asList(steps).indexOf("foi");
        return at < 0 || steps.length == at + 1 || FOI.contains(steps[at + 1]);
    }

    /** What systems of an office ask with their tokens. */
    private static boolean isOffice(String first, String[] steps) {
        return first.equals("api") && Arrays.asList(steps).contains("office");
    }

    private static boolean isList(String path) {
        return path.contains("/catalogue/")
                || path.contains("/registers/")
                || path.startsWith("/api/v1/documents")
                || path.endsWith("/newest")
                || path.endsWith("/mailbox")
                || path.endsWith("/foi/log");
    }
}
