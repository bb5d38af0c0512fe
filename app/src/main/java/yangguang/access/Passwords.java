package yangguang.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters that OWASP's Password Storage Cheat Sheet gives first: 19 MiB, two
 * passes, one lane. Few are worked on at a time, since each takes that memory.
 */
@Component
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_A_TIME = 4;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final String nobodys = encodedByNobody();

    String encode(String password) {
        return inPlace(() -> argon2.encode(whole(password)));
    }

    /** Takes as long where there is no account as where there is one. */
    boolean matches(String typed, Optional<Account> account) {
        String encoded = account.map(Account::password).orElse(nobodys);
        return inPlace(() -> argon2.matches(whole(typed), encoded)) && account.isPresent();
    }

    /**
     * As an encoded password looks, though no password has this hash: making a real one would slow
     * each start.
     */
    private static String encodedByNobody() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, random(SALT_BYTES), random(HASH_BYTES));
    }

    private static String random(int bytes) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(KeyGenerators.secureRandom(bytes).generateKey());
    }

    /** Without halves of letters, which no keyboard sends but somebody may. */
    private static String whole(String typed) {
        return new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private <T> T inPlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
