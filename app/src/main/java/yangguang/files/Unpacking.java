package yangguang.files;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.springframework.stereotype.Component;

/**
 * Word and Excel files are unpacked where only this process's user can look. The library's own
 * place is one for all users of the machine, and belongs to whoever came first.
 */
@Component
final class Unpacking {
    Unpacking() throws IOException {
        var place = Files.createTempDirectory("yangguang-unpacking").toFile();
        place.deleteOnExit();
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(place));
    }
}
