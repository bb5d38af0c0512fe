package yangguang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@DisplayName("All words on pages are in two languages")
class WordsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern TASK = Pattern.compile("[a-z]+\\.task\\.(?!.*\\.(do|act|why)$).+");

    static Set<String> bundles() throws IOException {
        var names = new TreeSet<String>();
        for (Resource file :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:words/*.properties")) {
            names.add(
                    String.valueOf(file.getFilename()).replaceAll("_(zh_CN|en)\\.properties$", ""));
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void the_same_keys_with_the_same_arguments(String bundle) throws IOException {
        assertThat(arguments(bundle + "_en")).isEqualTo(arguments(bundle + "_zh_CN"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void the_keys_of_a_module_begin_with_its_name(String bundle) throws IOException {
        assertThat(words(bundle + "_zh_CN").stringPropertyNames())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key).startsWith(bundle + "."));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_plain_apostrophe_would_swallow_arguments(String bundle) throws IOException {
        assertThat(words(bundle + "_en").values()).noneMatch(word -> word.toString().contains("'"));
        assertThat(words(bundle + "_zh_CN").values())
                .noneMatch(word -> word.toString().contains("'"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_kind_of_task_has_a_sentence_and_a_button(String bundle) throws IOException {
        Set<String> keys = words(bundle + "_zh_CN").stringPropertyNames();
        assertThat(keys.stream().filter(key -> TASK.matcher(key).matches()))
                .allSatisfy(kind -> assertThat(keys).contains(kind + ".do", kind + ".act"));
    }

    /** Each key with the numbers of the arguments that its sentence takes. */
    private static TreeMap<String, Set<String>> arguments(String file) throws IOException {
        var found = new TreeMap<String, Set<String>>();
        Properties words = words(file);
        for (String key : words.stringPropertyNames()) {
            var numbers = new TreeSet<String>();
            ARGUMENT.matcher(words.getProperty(key))
                    .results()
                    .forEach(hit -> numbers.add(hit.group(1)));
            found.put(key, numbers);
        }
        return found;
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        var resource = new ClassPathResource("words/" + file + ".properties");
        try (Reader reader =
                new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
