package yangguang.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("办公文件的临时文件")
class UnpackingTest {
    @Test
    void 只有本用户看得到_不用全机共用的文件夹() throws IOException {
        var unpacking = new Unpacking();
        assertThat(unpacking).isNotNull();
        var file = TempFile.createTempFile("sheet", ".xml").toPath();
        try {
            var folder = Objects.requireNonNull(file.getParent());
            assertThat(folder.toString()).doesNotEndWith("poifiles");
            assertThat(Files.getPosixFilePermissions(folder))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        } finally {
            Files.delete(file);
        }
    }
}
