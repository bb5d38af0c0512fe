package yangguang.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("词句")
class WordsTest {
    private static final Pattern PLACES = Pattern.compile("\\{\\d}");

    @Test
    void 中英文的键和位置相同() throws IOException {
        var chinese = words("zh_CN");
        var english = words("en");
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        for (var key : chinese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key)))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(places(chinese.getProperty(key)));
        }
    }

    @Test
    void 程序中的键都有词句() throws IOException {
        var known = words("zh_CN").stringPropertyNames();
        var quoted = Pattern.compile("\"(law\\.[a-z.-]+[a-z])\"");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var keys =
                        quoted.matcher(Files.readString(file))
                                .results()
                                .map(found -> found.group(1));
                assertThat(known).as("%s", file).containsAll(keys.toList());
            }
        }
    }

    private static java.util.List<String> places(String sentence) {
        return PLACES.matcher(sentence).results().map(java.util.regex.MatchResult::group).toList();
    }

    private static Properties words(String language) throws IOException {
        var properties = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("words/law_" + language + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
