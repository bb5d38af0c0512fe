package yangguang.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A password that is shown once to whoever hands it on, and must be changed at first sign-in. */
public record OneTimePassword(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** No letters or figures that look alike on paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    static OneTimePassword create() {
        return new OneTimePassword(
                IntStream.range(0, GROUPS).mapToObj(i -> group()).collect(Collectors.joining("-")));
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** Never its letters: this may end in a log. */
    @Override
    public String toString() {
        return "one-time password";
    }
}
