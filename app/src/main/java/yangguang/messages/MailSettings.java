package yangguang.messages;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that takes our letters.
 *
 * @param host empty: no mail is sent
 * @param user empty: the server lets us in without a name
 * @param from the address in whose name they are sent; required with a host
 */
@ConfigurationProperties("yangguang.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("STARTTLS") Security security) {

    /** How the way to the server is kept private. */
    enum Security {
        /** Begun in the clear, and broken off if the server cannot encrypt. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS,
        /** In the clear; for a server on this machine. */
        NONE
    }

    MailSettings {
        if (!host.isEmpty() && !Way.EMAIL.accepts(from))
            throw new IllegalArgumentException(
                    "yangguang.mail.from is to be an address such as noreply@example.cn");
    }

    boolean isSet() {
        return !host.isEmpty();
    }

    @Override
    public String toString() {
        return "mail by " + host + ":" + port;
    }
}
