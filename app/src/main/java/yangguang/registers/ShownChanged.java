package yangguang.registers;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.law.registers.Definition;

/**
 * What the public sees of the entries of a body changed.
 *
 * @param documents that name them, or did
 */
public record ShownChanged(long bodyId, Set<Long> documents) {
    public static final String TOPIC = "registers";

    static Optional<ShownChanged> between(Definition register, @Nullable Entry before, Entry now) {
        var seen =
                Stream.of(Optional.ofNullable(before), Optional.of(now))
                        .flatMap(Optional::stream)
                        .filter(entry -> entry.standing() && isShown(register, entry))
                        .toList();
        if (seen.isEmpty()) return Optional.empty();
        var documents =
                seen.stream()
                        .flatMap(entry -> ShownEntries.documents(register, entry).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        return Optional.of(new ShownChanged(now.bodyId(), documents));
    }

    private static boolean isShown(Definition register, Entry entry) {
        return register.shownFrom(entry.values()).isPresent();
    }

    /** As it is sent: the body, then the documents. */
    String notice() {
        return Stream.concat(Stream.of(bodyId), documents.stream())
                .map(String::valueOf)
                .collect(joining(" "));
    }

    public static ShownChanged of(String notice) {
        var ids = Arrays.stream(notice.split(" ")).map(Long::valueOf).toList();
        return new ShownChanged(ids.getFirst(), Set.copyOf(ids.subList(1, ids.size())));
    }
}
