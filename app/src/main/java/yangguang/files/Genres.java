package yangguang.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** 文种: the kinds of document, read from {@code genres.txt}, which names the source. */
final class Genres {
    private static final List<String> ALL = read();

    private Genres() {}

    /** The genre with which a title ends, brackets such as （试行） left aside. */
    static Optional<String> of(String title) {
        var bare = title.replaceAll("[（(][^（）()]*[）)]\\s*$", "").strip();
        return ALL.stream().filter(bare::endsWith).findFirst();
    }

    private static List<String> read() {
        try (InputStream in =
                Objects.requireNonNull(Genres.class.getResourceAsStream("genres.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read genres.txt", broken);
        }
    }
}
