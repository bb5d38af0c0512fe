package yangguang.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * One key, and the keys that are derived from it for each use (HKDF, RFC 5869).
 *
 * @param number counts up from 1
 */
record Key(int number, SecretKey forSeals, SecretKey forTraces, String fingerprint) {

    static Key of(int number, byte[] secret) {
        return new Key(
                number,
                derive(secret, "seal", "AES"),
                derive(secret, "trace", "HmacSHA256"),
                HexFormat.of().formatHex(derive(secret, "fingerprint", "Generic").getEncoded()));
    }

    private static SecretKey derive(byte[] secret, String use, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(("yangguang " + use).getBytes(UTF_8), 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java 25 has HKDF-SHA256", impossible);
        }
    }
}
