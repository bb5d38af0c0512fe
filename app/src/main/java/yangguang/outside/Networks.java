package yangguang.outside;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Which addresses are of this machine or of a network that the world cannot see. */
final class Networks {
    private static final List<IpAddressMatcher> OWN =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "224.0.0.0/3",
                            "::/96",
                            "64:ff9b::/96",
                            "64:ff9b:1::/48",
                            "2002::/16",
                            "fc00::/7",
                            "fe80::/10",
                            "fec0::/10",
                            "ff00::/8")
                    .map(IpAddressMatcher::new)
                    .toList();

    private final List<IpAddressMatcher> allowed;

    /**
     * @param allowed addresses or networks of our own that may be asked all the same
     */
    Networks(List<String> allowed) {
        this.allowed = allowed.stream().map(Networks::read).toList();
    }

    private static IpAddressMatcher read(String network) {
        try {
            return new IpAddressMatcher(network.strip());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "yangguang.outside.allowed: not an address or a network: " + network, wrong);
        }
    }

    boolean isOwn(InetAddress address) {
        String bare = address.getHostAddress().replaceFirst("%.*$", "");
        return OWN.stream().anyMatch(network -> network.matches(bare))
                && allowed.stream().noneMatch(network -> network.matches(bare));
    }
}
