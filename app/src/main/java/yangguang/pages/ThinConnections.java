package yangguang.pages;

import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;

/**
 * From its second request on Jetty remembers the headers of each connection, in a tree of some 100
 * kilobytes. Two thousand people who had just been there filled the memory with that; parsing their
 * headers again takes no time that could be measured.
 */
final class ThinConnections {
    private ThinConnections() {}

    static void of(Server server) {
        for (var connector : server.getConnectors())
            for (var factory : connector.getConnectionFactories())
                if (factory instanceof HttpConnectionFactory http)
                    http.getHttpConfiguration().setHeaderCacheSize(0);
    }
}
