package yangguang.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The browsers in which a person has signed in before (OWASP's device cookies): strangers who try
 * the account from elsewhere cannot make them wait.
 */
@Component
public class Devices {
    /** How long a device is known after it was last used. */
    public static final Duration KNOWN = Duration.ofDays(180);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    private final AccessRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Devices(AccessRecords records, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /** The person's devices, the one used last first. */
    public List<Device> of(long personId) {
        return records.devices(personId, clock.instant().minus(KNOWN));
    }

    /** The viewer's device is a stranger again. */
    @Transactional
    public void forget(Viewer viewer, long deviceId) {
        if (!records.forgetDevice(viewer.personId(), deviceId)) return;
        events.publishEvent(
                new AccountChanged(
                        viewer.personId(),
                        viewer.bodyId(),
                        AccountChanged.How.DEVICE_FORGOTTEN,
                        viewer.actor()));
    }

    Optional<Long> known(long personId, Visitor visitor) {
        String token = visitor.deviceToken();
        return token == null
                ? Optional.empty()
                : records.device(personId, hash(token), clock.instant().minus(KNOWN));
    }

    /** Keeps the device, known or new, and answers the token for its cookie. */
    String keep(long personId, @Nullable Long device, Visitor visitor) {
        String token = visitor.deviceToken();
        if (device != null && token != null) {
            records.touchDevice(device, clock.instant());
            return token;
        }
        String made = token();
        records.addDevice(personId, hash(made), visitor.agent(), clock.instant());
        return made;
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
