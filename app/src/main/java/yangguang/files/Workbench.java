package yangguang.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yangguang.database.DataFolder;
import yangguang.database.Workroom;

/**
 * Where files lie open while they come in, are read, set or redacted. What the libraries would put
 * into the folder that all users of the machine share comes here too.
 */
@Component
final class Workbench implements DisposableBean {
    /** Where the process works; without a platform, as in a command, the machine's own place. */
    private static volatile @Nullable Path place;

    private final Workroom room;
    private final @Nullable Path before;

    Workbench(DataFolder data, @Value("${yangguang.working:}") String elsewhere) {
        room = Workroom.in(elsewhere.isEmpty() ? data.folder("working") : Path.of(elsewhere));
        before = place;
        place = room.path();
        TempFile.setTempFileCreationStrategy(new PartsOfOffice());
        ImageIO.setUseCache(false); // a picture is small enough for memory
    }

    Path place() {
        return room.path();
    }

    static Path newFile() throws IOException {
        var here = place;
        return here == null
                ? Files.createTempFile("yangguang", "")
                : Files.createTempFile(here, "", "");
    }

    /** For the parts of a PDF, so that they fill no memory. */
    static StreamCacheCreateFunction pdfParts() {
        var here = place;
        var setting = MemoryUsageSetting.setupTempFileOnly();
        return (here == null ? setting : setting.setTempDir(here.toFile())).streamCache;
    }

    @Override
    public void destroy() {
        if (room.path().equals(place)) place = before;
        room.close();
    }

    /** What Word and Excel files are unpacked into. */
    private static final class PartsOfOffice implements TempFileCreationStrategy {
        @Override
        public File createTempFile(String prefix, String suffix) throws IOException {
            return newFile().toFile();
        }

        @Override
        public File createTempDirectory(String prefix) throws IOException {
            var folder = newFile();
            Files.delete(folder);
            return Files.createDirectory(folder).toFile();
        }
    }
}
