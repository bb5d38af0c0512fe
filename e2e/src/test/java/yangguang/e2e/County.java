package yangguang.e2e;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One browser and one sample county for all journeys, started once. Each journey leaves the county
 * on the day that really is.
 */
final class County implements BeforeAllCallback, ParameterResolver, AfterEachCallback {
    /** The browser first: without one all journeys are skipped. */
    @Override
    public void beforeAll(ExtensionContext context) {
        browser(context);
        installation(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var kind = parameter.getParameter().getType();
        return kind == Browser.class || kind == Installation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class
                ? browser(context)
                : installation(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        installation(context).today();
    }

    private static Browser browser(ExtensionContext context) {
        return store(context).computeIfAbsent(Browser.class, _ -> Browser.open(), Browser.class);
    }

    private static Installation installation(ExtensionContext context) {
        return store(context)
                .computeIfAbsent(
                        Installation.class, _ -> Installation.withSamples(), Installation.class);
    }

    private static Store store(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(County.class));
    }
}
