package yangguang.portal.memory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The request as if only what changes the page had been written in the address. */
final class PlainRequest extends HttpServletRequestWrapper {
    private final PublicAddress address;
    private final Map<String, String[]> parameters;

    PlainRequest(HttpServletRequest request, PublicAddress address) {
        super(request);
        this.address = address;
        this.parameters =
                address.after() == null
                        ? Map.of()
                        : Map.of("after", new String[] {Objects.requireNonNull(address.after())});
    }

    @Override
    public @Nullable String getQueryString() {
        return address.query();
    }

    @Override
    public @Nullable String getParameter(String name) {
        return name.equals("after") ? address.after() : null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public java.util.Enumeration<String> getParameterNames() {
        return java.util.Collections.enumeration(parameters.keySet());
    }
}
