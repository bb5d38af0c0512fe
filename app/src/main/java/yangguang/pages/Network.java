package yangguang.pages;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where somebody comes from, as far as one line goes. */
public final class Network {
    private static final int BYTES = 8;

    private Network() {}

    /** The address, or for IPv6 the network of 64 bits that one line gets. */
    public static String of(String address) {
        return InetAddress.ofLiteral(address) instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), BYTES)) + "/64"
                : address;
    }
}
