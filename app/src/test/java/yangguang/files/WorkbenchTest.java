package yangguang.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import yangguang.database.DataFolder;
import yangguang.law.Law;

@DisplayName("工作间：打开的文件放在哪里")
class WorkbenchTest {
    @TempDir Path data;
    private Workbench workbench;

    @BeforeEach
    void open() {
        workbench = new Workbench(new DataFolder(data), "");
    }

    @AfterEach
    void close() {
        workbench.destroy();
    }

    @Test
    void 各种工具的临时文件都在其中_别人看不到_停下就没有了() throws IOException {
        var room = workbench.place();
        var made = new ArrayList<Path>();
        made.add(Workbench.newFile());
        made.add(TempFile.createTempFile("sheet", ".xml").toPath());
        try (var document = new PDDocument(Workbench.pdfParts())) {
            try (var out = document.getDocument().createCOSStream().createOutputStream()) {
                out.write(new byte[100_000]);
            }
            made.addAll(in(room));
        }
        assertThat(ImageIO.getUseCache()).isFalse();
        assertThat(made).hasSizeGreaterThan(3);
        assertThat(made).allMatch(file -> file.startsWith(room));
        assertThat(Files.getPosixFilePermissions(data.resolve("working")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        workbench.destroy();
        assertThat(room).doesNotExist();
        open();
    }

    @Test
    void 查看申请人的文件不进存库_看完不留() throws IOException {
        var files =
                new yangguang.files.Files(
                        new DataFolder(data),
                        Law.national(),
                        Clock.systemUTC(),
                        DataSize.ofMegabytes(1));
        var place = new ArrayList<Path>();
        var sent =
                new ByteArrayInputStream(Samples.picture("jpg")) {
                    @Override
                    public synchronized int read(byte[] into, int from, int length) {
                        place.addAll(in(workbench.place()));
                        return super.read(into, from, length);
                    }
                };
        assertThat(files.examine("证件.jpg", sent, DataSize.ofMegabytes(1)))
                .isInstanceOf(Examined.Sound.class);
        assertThat(place).isNotEmpty();
        assertThat(in(workbench.place())).isEmpty();
        assertThat(in(data.resolve("files/incoming"))).isEmpty();
    }

    @Test
    void 数页数不用文件() throws IOException {
        var pdf = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(pdf);
        }
        Files.delete(workbench.place());
        assertThat(Sheets.of(FileType.PDF, pdf.toByteArray())).hasValue(1);
        Files.createDirectory(workbench.place());
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
