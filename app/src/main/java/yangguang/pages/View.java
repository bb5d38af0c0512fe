package yangguang.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriComponentsBuilder;

/** What a template needs to know of the request: how it is read, where it stands, its tokens. */
public final class View {
    private final Preferences preferences;
    private final String address;
    private final @Nullable CsrfToken csrf;
    private final Page.@Nullable Said said;
    private final Assets assets;

    View(
            Preferences preferences,
            String address,
            @Nullable CsrfToken csrf,
            Page.@Nullable Said said,
            Assets assets) {
        this.preferences = preferences;
        this.address = address;
        this.csrf = csrf;
        this.said = said;
        this.assets = assets;
    }

    static View of(HttpServletRequest request, Page.@Nullable Said said, Assets assets) {
        return new View(
                Preferences.of(request),
                askedFor(request),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                said,
                assets);
    }

    /** What the reader asked for, also when the page of an error is shown in its place. */
    private static String askedFor(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed != null) return failed.toString();
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    public Preferences preferences() {
        return preferences;
    }

    /** This address with one reading preference changed. */
    public String with(String preference, String value) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam(preference, value)
                .build()
                .toUriString();
    }

    /** This address with a query parameter set, or removed where the value is null. */
    public String address(String parameter, @Nullable Object value) {
        var builder = UriComponentsBuilder.fromUriString(address);
        return (value == null
                        ? builder.replaceQueryParam(parameter)
                        : builder.replaceQueryParam(parameter, value))
                .build()
                .toUriString();
    }

    public boolean isExactly(String path) {
        return address.equals(path) || address.startsWith(path + "?");
    }

    public boolean isAt(String path) {
        return address.equals(path)
                || address.startsWith(path + "/")
                || address.startsWith(path + "?");
    }

    /** The token that proves that a form came from our own page. Asking for it begins a session. */
    public String csrf() {
        return csrf == null ? "" : csrf.getToken();
    }

    /** A new key for one form: sent twice, it does its work once. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    public Page.@Nullable Said said() {
        return said;
    }

    /** The address of a file of ours, which changes with its bytes. */
    public String asset(String name) {
        return assets.address(name);
    }
}
