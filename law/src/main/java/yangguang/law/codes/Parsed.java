package yangguang.law.codes;

import java.util.List;
import java.util.Optional;

/**
 * What became of typed text: a value, or the one thing that is wrong with it. Typed text never
 * throws.
 */
public sealed interface Parsed<T> {
    record Ok<T>(T value) implements Parsed<T> {}

    /**
     * @param message key of the sentence that says what is wrong, for example law.uscc.check
     * @param args its arguments, in the order of the sentence
     */
    record Wrong<T>(String message, List<Object> args) implements Parsed<T> {
        public Wrong {
            args = List.copyOf(args);
        }
    }

    static <T> Parsed<T> wrong(String message, Object... args) {
        return new Wrong<>(message, List.of(args));
    }

    default Optional<T> asOptional() {
        return switch (this) {
            case Ok<T>(var value) -> Optional.of(value);
            case Wrong<T> _ -> Optional.empty();
        };
    }
}
