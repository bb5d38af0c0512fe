package yangguang.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("页数：印出来有几页")
class SheetsTest {
    @Test
    void 图片一页_PDF数页_排版才知道的不数() throws IOException {
        assertThat(Sheets.of(FileType.PNG, new byte[0])).hasValue(1);
        assertThat(Sheets.of(FileType.PDF, pages(3))).hasValue(3);
        assertThat(Sheets.of(FileType.TXT, "三行\n字\n".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void 损坏的PDF照样收存_只是不数() {
        assertThat(Sheets.of(FileType.PDF, "%PDF-1.7 broken".getBytes(UTF_8))).isEmpty();
    }

    private static byte[] pages(int number) throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (int page = 0; page < number; page++) document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
