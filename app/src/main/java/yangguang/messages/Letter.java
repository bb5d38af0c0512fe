package yangguang.messages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as it is handed to its carrier, readable.
 *
 * @param token the same at each try, so that whoever gets it twice can tell
 * @param sender name of the body
 */
record Letter(
        UUID token,
        String sender,
        String to,
        String subject,
        String text,
        List<Enclosure> files,
        Instant queuedAt) {
    @Override
    public String toString() {
        return "letter " + token;
    }
}
