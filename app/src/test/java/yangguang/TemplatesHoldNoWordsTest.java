package yangguang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Templates hold markup; words, styles and scripts stand elsewhere")
class TemplatesHoldNoWordsTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern INLINE =
            Pattern.compile("\\sstyle=|<style|<script(?! src)|\\son[a-z]+=");

    /** The link to the Chinese pages is written in its own language wherever it stands. */
    private static final String OWN_NAME = "中文";

    @Test
    void no_Chinese_word_stands_in_a_template() throws IOException {
        assertThat(lines()).isNotEmpty();
        assertThat(lines()).noneMatch(line -> HAN.matcher(line.replace(OWN_NAME, "")).find());
    }

    @Test
    void no_inline_style_or_script_which_the_browser_would_refuse() throws IOException {
        assertThat(lines()).noneMatch(line -> INLINE.matcher(line).find());
    }

    private static List<String> lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .flatMap(TemplatesHoldNoWordsTest::read)
                    .toList();
        }
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> file.getFileName() + ": " + line);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
