package yangguang.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("每一处显示期限的页面都通向期限计算")
class DueLinksTest {
    private static final Path PAGES = Path.of("src/main/jte");
    private static final Pattern DUE = Pattern.compile("\\bdue\\(\\)|lastDays\\(\\)");

    /** The address of the count, or the place of the case's page where it stands. */
    private static final Pattern COUNT =
            Pattern.compile("(href=\"\\$\\{|proof = )[^}]*(proof|again)\\(\\)|#why");

    @Test
    void 没有一页只写日期() throws IOException {
        try (var files = Files.walk(PAGES)) {
            var pages = files.filter(file -> DUE.matcher(text(file)).find()).toList();
            assertThat(pages).hasSizeGreaterThan(8);
            assertThat(pages)
                    .filteredOn(file -> !file.endsWith("portal/deadline.jte"))
                    .allSatisfy(file -> assertThat(text(file)).containsPattern(COUNT));
        }
    }

    private static String text(Path file) {
        if (!file.toString().endsWith(".jte")) return "";
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
