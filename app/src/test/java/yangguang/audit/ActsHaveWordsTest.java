package yangguang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.PlatformTest;
import yangguang.law.clocks.RequestClocks;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.pages.Text;

@PlatformTest
@DisplayName("办理记录里的每件事都有自己的说法")
class ActsHaveWordsTest {
    private static final Pattern IS_EVENT =
            Pattern.compile("implements\\s+[^{]*\\bRecorded\\b|implements Recorded");
    private static final Pattern CODE = Pattern.compile("\"([a-z-]+\\.[a-z-]+)\"");

    @Autowired Templates templates;

    @Test
    void 源代码里发布的每件事都有中文说法() throws IOException {
        Text text = templates.text(Preferences.STANDARD);
        assertThat(codes()).hasSizeGreaterThan(20);
        assertThat(codes()).filteredOn(code -> !text.has("journal.act." + code)).isEmpty();
    }

    @Test
    void 没有说法的也不露出代码() {
        var words = new ActWords(templates.text(Preferences.STANDARD));
        assertThat(words.act("no-such.act")).isEqualTo("其他办理");
    }

    @Test
    void 申请的每个环节在办理记录里都有说法() {
        Text text = templates.text(Preferences.STANDARD);
        assertThat(RequestClocks.Standing.values())
                .filteredOn(one -> !text.has("journal.value.request.standing." + one.name()))
                .isEmpty();
    }

    /** All that stand in the events that the journal hears. */
    private static Set<String> codes() throws IOException {
        var found = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java"))
                    .map(ActsHaveWordsTest::read)
                    .filter(source -> IS_EVENT.matcher(source).find())
                    .forEach(
                            source ->
                                    CODE.matcher(source)
                                            .results()
                                            .forEach(hit -> found.add(hit.group(1))));
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
