package yangguang.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals bytes with a key that stands outside of the database (AES-256-GCM, NIST SP 800-38D). Each
 * sealing has its own nonce and is bound to a label that says what it is, so that what was sealed
 * for one record cannot be put into another.
 *
 * <p>Layout: one byte 1, four bytes key number, twelve bytes nonce, ciphertext with its tag.
 */
@Component
public class Seal {
    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int HEAD = 1 + Integer.BYTES + NONCE;
    private static final int TAG_BITS = 128;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    Seal(Keys keys) {
        this.keys = keys;
    }

    /**
     * @param label what it is, such as {@code request 7 applicant}
     */
    public byte[] close(String label, byte[] open) {
        var key = keys.newest();
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed =
                ByteBuffer.allocate(HEAD + open.length + TAG_BITS / Byte.SIZE)
                        .put(FORM)
                        .putInt(key.number())
                        .put(nonce);
        run(Cipher.ENCRYPT_MODE, key, nonce, label, ByteBuffer.wrap(open), sealed);
        return sealed.array();
    }

    /**
     * @throws BrokenSeal if the bytes were changed, belong to another label, or their key is gone
     */
    public byte[] open(String label, byte[] sealed) {
        if (sealed.length < HEAD || sealed[0] != FORM) throw new BrokenSeal(label);
        var head = ByteBuffer.wrap(sealed, 1, HEAD - 1);
        int number = head.getInt();
        var nonce = new byte[NONCE];
        head.get(nonce);
        var key = keys.numbered(number).orElseThrow(() -> new BrokenSeal(label));
        var open = ByteBuffer.allocate(Math.max(0, sealed.length - HEAD - TAG_BITS / Byte.SIZE));
        var body = ByteBuffer.wrap(sealed, HEAD, sealed.length - HEAD);
        run(Cipher.DECRYPT_MODE, key, nonce, label, body, open);
        return open.array();
    }

    public byte[] closeText(String label, String open) {
        return close(label, open.getBytes(UTF_8));
    }

    public String openText(String label, byte[] sealed) {
        return new String(open(label, sealed), UTF_8);
    }

    /**
     * A keyed hash by which equal texts are found without being readable (HMAC-SHA-256). It is made
     * with the first key, so that it stays the same when a newer key comes.
     */
    public byte[] trace(String label, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.first().forTraces());
            mac.update(label.getBytes(UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }

    /** Into room that was made for it: of a large file there is no third copy. */
    private static void run(
            int mode, Key key, byte[] nonce, String label, ByteBuffer from, ByteBuffer to) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.forSeals(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(label.getBytes(UTF_8));
            cipher.doFinal(from, to);
        } catch (AEADBadTagException changed) {
            throw new BrokenSeal(label);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES/GCM", impossible);
        }
    }
}
