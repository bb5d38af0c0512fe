package yangguang.access;

import org.jspecify.annotations.Nullable;
import yangguang.pages.Network;

/**
 * Whoever tries to sign in.
 *
 * @param network the address, or for IPv6 the network of 64 bits that one line gets
 * @param agent what the browser calls itself
 * @param deviceToken from the cookie of an earlier sign-in, if there is one
 */
public record Visitor(String network, String agent, @Nullable String deviceToken) {
    private static final int LONGEST_AGENT = 200;

    public Visitor {
        agent = agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }

    public static Visitor from(String address, String agent, @Nullable String deviceToken) {
        return new Visitor(Network.of(address), agent, deviceToken);
    }
}
