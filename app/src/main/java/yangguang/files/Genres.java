package yangguang.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangguang.law.catalogue.Genre;

/** 文种: the kinds of document with which a title may end, those of the law and the usual others. */
final class Genres {
    private static final Pattern BRACKETS = Pattern.compile("[（）()]");
    private static final Pattern ASIDE = Pattern.compile("[（(][^（）()]*[）)]\\s*$");

    private static final List<String> OTHERS = others();

    private final List<String> longestFirst;

    /**
     * Of the law, 命令（令） being two; {@code genres.txt} has the plans and reports that offices
     * publish beside.
     */
    Genres(List<Genre> ofLaw) {
        this.longestFirst =
                Stream.concat(
                                ofLaw.stream().map(Genre::label).flatMap(BRACKETS::splitAsStream),
                                OTHERS.stream())
                        .distinct()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList();
    }

    /** The genre with which a title ends, brackets such as （试行） left aside. */
    Optional<String> of(String title) {
        var bare = ASIDE.matcher(title).replaceAll("").strip();
        return longestFirst.stream().filter(bare::endsWith).findFirst();
    }

    private static List<String> others() {
        try (InputStream in =
                Objects.requireNonNull(Genres.class.getResourceAsStream("/files/genres.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read genres.txt", broken);
        }
    }
}
