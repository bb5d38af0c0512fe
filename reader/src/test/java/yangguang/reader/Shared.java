package yangguang.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The real reports beside the repository, where they are present. */
final class Shared {
    private static final Pattern TRUTH =
            Pattern.compile(
                    "\"file\": \"([^\"]+)\".*?\"year\": (\\d+|\"unknown\").*?\"unit\": \"([^\"]*)\"");

    /** A report and what people say that it is. */
    record Labelled(Path path, @Nullable Integer year, String unit) {
        byte[] bytes() {
            try {
                return Files.readAllBytes(path);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public String toString() {
            return path.getFileName().toString();
        }
    }

    private Shared() {}

    static List<Labelled> folder(String name) {
        var folder = above(Path.of("").toAbsolutePath()).resolve(name);
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                () -> "skipped: no ../shared/" + name + " beside the repository");
        try (var lines = Files.lines(folder.resolve("truth.jsonl"))) {
            return lines.flatMap(line -> TRUTH.matcher(line).results())
                    .map(found -> labelled(folder, found))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Labelled labelled(Path folder, MatchResult found) {
        var year = found.group(2).startsWith("\"") ? null : Integer.valueOf(found.group(2));
        return new Labelled(folder.resolve(found.group(1)), year, found.group(3));
    }

    /** The folder beside the repository, or beside the folder of its work trees. */
    private static Path above(@Nullable Path folder) {
        for (var at = folder; at != null; at = at.getParent()) {
            var shared = at.resolve("shared");
            if (Files.isDirectory(shared.resolve("seeds"))) return shared;
        }
        return Path.of("shared");
    }
}
