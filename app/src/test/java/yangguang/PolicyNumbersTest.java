package yangguang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the law, or the practice of offices, says in numbers stands in the law folder. */
@DisplayName("法定和通行的天数、办理结果的代码都不在程序里")
class PolicyNumbersTest {
    private static final Path SOURCES = Path.of("src/main/java/yangguang");
    private static final Pattern SPAN =
            Pattern.compile(
                    "(?:of|plus|minus)(?:Days|Weeks|Months|Years)\\((?!1\\))\\d+"
                            + "|\"[GDUNO]\\d\"");

    /** Spans of days that say nothing of disclosure, and why they stand where they stand. */
    private static final Map<String, String> ALLOWED =
            Map.of(
                    "access/SignIn.java",
                    "a one-time password",
                    "access/Devices.java",
                    "a browser that is known",
                    "documents/Links.java",
                    "looking again at an address",
                    "messages/Patience.java",
                    "trying to send",
                    "pages/PageConfiguration.java",
                    "a browser’s memory of files that never change",
                    "pages/PreferencesFilter.java",
                    "a cookie of letter size",
                    "commands/SampleRequests.java",
                    "invented people",
                    "registers/SpokenDays.java",
                    "yesterday, as people say it");

    @Test
    void 只有这些文件里有天数_都与法律无关() throws IOException {
        assertThat(found().keySet()).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    }

    private static Map<String, String> found() throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var number = SPAN.matcher(Files.readString(file));
                if (number.find()) found.put(SOURCES.relativize(file).toString(), number.group());
            }
        }
        return found;
    }
}
