package yangguang.backlog;

import java.util.List;

/**
 * Why a row does not come in.
 *
 * @param line where it stands in the source
 * @param name how people find it there
 * @param key of the sentence below {@code backlog}
 */
public record Fault(long line, String name, String key, List<?> arguments) {
    Fault(Candidate of, String key, Object... arguments) {
        this(of.line(), of.name(), key, List.of(arguments));
    }
}
