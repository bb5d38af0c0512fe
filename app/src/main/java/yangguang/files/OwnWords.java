package yangguang.files;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The word list of an office.
 *
 * @param watched what it wants to be asked about
 * @param allowed what need not be asked about: the telephone of its own hotline
 */
public record OwnWords(List<String> watched, Set<String> allowed) {
    public static final OwnWords NONE = new OwnWords(List.of(), Set.of());

    public OwnWords {
        watched = List.copyOf(watched);
        allowed = allowed.stream().map(Letters::bare).collect(Collectors.toUnmodifiableSet());
    }

    boolean allows(String words) {
        return allowed.contains(Letters.bare(words));
    }
}
