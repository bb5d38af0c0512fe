package yangguang.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Whoever tries to sign in.
 *
 * @param network the address, or for IPv6 the network of 64 bits that one line gets
 * @param agent what the browser calls itself
 * @param deviceToken from the cookie of an earlier sign-in, if there is one
 */
public record Visitor(String network, String agent, @Nullable String deviceToken) {
    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST_AGENT = 200;

    public Visitor {
        agent = agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }

    public static Visitor from(String address, String agent, @Nullable String deviceToken) {
        return new Visitor(network(address), agent, deviceToken);
    }

    private static String network(String address) {
        return InetAddress.ofLiteral(address) instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) + "/64"
                : address;
    }
}
