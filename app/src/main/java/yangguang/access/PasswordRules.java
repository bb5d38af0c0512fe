package yangguang.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * What a password of one's own must not be. Length counts; signs of every kind are not asked for.
 */
final class PasswordRules {
    static final int SHORTEST = 10;

    private static final int FEWEST_LETTERS = 5;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** The key of what is wrong with it, if anything. */
    static Optional<String> problem(String password, String account, String name) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) return Optional.of("access.password.short");
        if (plain.contains(account) || (!name.isEmpty() && plain.contains(name)))
            return Optional.of("access.password.name");
        if (COMMON.contains(plain) || plain.chars().distinct().count() < FEWEST_LETTERS)
            return Optional.of("access.password.common");
        return Optional.empty();
    }

    private static Set<String> common() {
        var list = new ClassPathResource("access/common-passwords.txt");
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
