package yangguang.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("法条索引")
class LawMapTest {
    private static final Path FILE = Path.of("../docs/law-map.md");

    private final LawMap map = new LawMap();

    /** {@code -Dlaw-map=write} writes it anew. */
    @Test
    void 索引与源文件一致() throws IOException {
        if ("write".equals(System.getProperty("law-map"))) {
            Files.writeString(FILE, map.markdown());
        }
        assertThat(Files.readString(FILE))
                .as("docs/law-map.md is stale; CONTRIBUTING says how to write it anew")
                .isEqualTo(map.markdown());
    }

    @Test
    void 每个文件都有测试证明() {
        assertThat(map.unproven()).isEmpty();
        assertThat(map.unknown()).isEmpty();
    }
}
