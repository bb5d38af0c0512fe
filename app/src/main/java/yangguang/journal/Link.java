package yangguang.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One link of a chain, as it is stored. Its hash is SHA-256 over the hash before it (32 bytes; for
 * the first link 32 zero bytes) and then these twelve values in this order, each written as the
 * number of its UTF-8 bytes in decimal, a colon and the bytes, and {@code -} where there is none:
 *
 * <ol>
 *   <li>body id, 2. sequence in the body from 1, 3. microseconds since 1970-01-01T00:00Z
 *   <li value="4">actor kind ({@code person}, {@code command}, {@code clock}), 5. id, 6. name
 *   <li value="7">what, 8. kind of record, 9. id of record, 10. article
 *   <li value="11">before and 12. after: the letters of the stored JSON
 * </ol>
 *
 * So anybody with a copy of the two tables can prove a chain without this program.
 */
record Link(
        long bodyId,
        long sequence,
        Instant at,
        String actorKind,
        @Nullable Long actorId,
        String actorName,
        String what,
        RecordRef on,
        @Nullable String article,
        String before,
        String after,
        Hash previous,
        Hash hash) {

    /** SHA-256, 32 bytes. */
    record Hash(String hex) {
        static final Hash NONE = new Hash("0".repeat(64));

        static Hash of(byte[] bytes) {
            return new Hash(HexFormat.of().formatHex(bytes));
        }

        byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }
    }

    /** The same link with the hash that its content must have. */
    Link sealed() {
        return new Link(
                bodyId,
                sequence,
                at,
                actorKind,
                actorId,
                actorName,
                what,
                on,
                article,
                before,
                after,
                previous,
                hashOfContent());
    }

    boolean isAsSealed() {
        return hash.equals(hashOfContent());
    }

    private Hash hashOfContent() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(previous.bytes());
        for (var value : Arrays.asList(values())) write(value, bytes);
        return Hash.of(sha256().digest(bytes.toByteArray()));
    }

    private @Nullable Object[] values() {
        return new @Nullable Object[] {
            bodyId,
            sequence,
            ChronoUnit.MICROS.between(Instant.EPOCH, at),
            actorKind,
            actorId,
            actorName,
            what,
            on.kind(),
            on.id(),
            article,
            before,
            after
        };
    }

    private static void write(@Nullable Object value, ByteArrayOutputStream into) {
        if (value == null) {
            into.write('-');
            return;
        }
        var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        into.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        into.writeBytes(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
