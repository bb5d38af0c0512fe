package yangguang.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import yangguang.database.DataFolder;
import yangguang.files.Storing.Refused;
import yangguang.files.Storing.Stored;
import yangguang.law.Law;

@DisplayName("文件存入")
class FilesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-18T01:00:00Z"), ZoneOffset.UTC);

    private static final Law LAW = Law.national();

    @TempDir Path data;
    private Files files;

    @BeforeEach
    void open() {
        files = new Files(new DataFolder(data), LAW, CLOCK, DataSize.ofKilobytes(300));
    }

    static Stream<Arguments> accepted() {
        var page = "<!DOCTYPE html><html><body><p>阳光县人民政府公告</p></body></html>";
        return Stream.of(
                Arguments.of("通知.docx", Samples.docx(Samples.NOTICE), FileType.DOCX),
                Arguments.of("通知.DOCX", Samples.docx(Samples.NOTICE), FileType.DOCX),
                Arguments.of("通知.pdf", Samples.pdf(Samples.NOTICE), FileType.PDF),
                Arguments.of("网页.html", page.getBytes(StandardCharsets.UTF_8), FileType.HTML),
                Arguments.of("网页.htm", page.getBytes(Charset.forName("GB18030")), FileType.HTML),
                Arguments.of("通知.txt", "关于放假的通知".getBytes(StandardCharsets.UTF_8), FileType.TXT),
                Arguments.of("通知.txt", "关于放假的通知".getBytes(Charset.forName("GBK")), FileType.TXT),
                Arguments.of("通知.txt", "关于放假\n的通知".getBytes(StandardCharsets.UTF_16), FileType.TXT),
                Arguments.of("照片.png", Samples.picture("png"), FileType.PNG),
                Arguments.of("照片.jpeg", Samples.picture("jpg"), FileType.JPG));
    }

    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("accepted")
    void 能识别的文件存入后逐字节可读(String name, byte[] bytes, FileType type) throws IOException {
        var stored = (Stored) files.store(name, new ByteArrayInputStream(bytes));

        assertThat(stored.file().type()).isEqualTo(type);
        assertThat(stored.file().size()).isEqualTo(bytes.length);
        assertThat(files.bytes(stored.file().hash()).orElseThrow().getContentAsByteArray())
                .isEqualTo(bytes);
        assertThat(files.extract(stored.file()).empty()).isEqualTo(type.picture());
        assertThat(incoming()).isEmpty();
    }

    static Stream<Arguments> refused() {
        var docx = Samples.docx(Samples.NOTICE);
        var pdf = Samples.pdf(Samples.NOTICE);
        var png = Samples.picture("png");
        var jpg = Samples.picture("jpg");
        return Stream.of(
                Arguments.of("空.docx", new byte[0], "empty"),
                Arguments.of(
                        "大.txt", "字".repeat(200_000).getBytes(StandardCharsets.UTF_8), "too-large"),
                Arguments.of("改名.pdf", docx, "mislabelled"),
                Arguments.of("改名.doc", docx, "mislabelled"),
                Arguments.of("改名.txt", pdf, "mislabelled"),
                Arguments.of("改名.docx", "纯文本".getBytes(StandardCharsets.UTF_8), "mislabelled"),
                Arguments.of("没有扩展名", pdf, "mislabelled"),
                Arguments.of("残缺.docx", Arrays.copyOf(docx, docx.length - 300), "damaged"),
                Arguments.of("翻转.docx", flipped(docx), "damaged"),
                Arguments.of("残缺.pdf", Arrays.copyOf(pdf, pdf.length / 2), "damaged"),
                Arguments.of("残缺.png", Arrays.copyOf(png, png.length / 2), "damaged"),
                Arguments.of("残缺.jpg", Arrays.copyOf(jpg, jpg.length / 2), "damaged"),
                Arguments.of("加密.docx", Samples.docxWithPassword("secret"), "encrypted"),
                Arguments.of("加密.pdf", Samples.pdfWithPassword("secret"), "encrypted"),
                Arguments.of("炸弹.docx", Samples.docxBomb(), "inflates"),
                Arguments.of("炸弹.pdf", Samples.pdfBomb(), "inflates"),
                Arguments.of("表.xlsx", Samples.xlsx(), "spreadsheet"),
                Arguments.of("旧.doc", Samples.compound("WordDocument"), "old-word"),
                Arguments.of("旧.wps", Samples.compound("WordDocument"), "old-word"),
                Arguments.of("旧.xls", Samples.compound("Workbook"), "spreadsheet"),
                Arguments.of("怪.bin", new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8}, "unknown"));
    }

    private static byte[] flipped(byte[] bytes) {
        var changed = bytes.clone();
        for (int at = changed.length / 3; at < changed.length / 3 + 40; at++) changed[at] ^= 0x5A;
        return changed;
    }

    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("refused")
    void 不能存入的文件说明名称与原因且不留痕迹(String name, byte[] bytes, String reason) throws IOException {
        var refused = (Refused) files.store(name, new ByteArrayInputStream(bytes));

        assertThat(refused.message()).isEqualTo("files.refused." + reason);
        assertThat(refused.arguments().getFirst()).isEqualTo(name);
        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("accepted")
    void 只查验不存入时返回同样的字节且不留痕迹(String name, byte[] bytes, FileType type) throws IOException {
        var sound =
                (Examined.Sound)
                        files.examine(
                                "C:\\上传\\" + name,
                                new ByteArrayInputStream(bytes),
                                DataSize.ofMegabytes(10));

        assertThat(sound.name()).isEqualTo(name);
        assertThat(sound.type()).isEqualTo(type);
        assertThat(sound.bytes()).isEqualTo(bytes);
        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("refused")
    void 只查验不存入时拒收的原因与存入相同(String name, byte[] bytes, String reason) throws IOException {
        var examined =
                files.examine(name, new ByteArrayInputStream(bytes), DataSize.ofKilobytes(300));

        assertThat(examined)
                .isEqualTo(files.store(name, new ByteArrayInputStream(bytes)))
                .extracting(refused -> ((Refused) refused).message())
                .isEqualTo("files.refused." + reason);
        assertThat(kept()).isEmpty();
    }

    @Test
    void 查验时的大小上限由调用者定() {
        var refused =
                (Refused)
                        files.examine(
                                "证.txt", text("字".repeat(2_000_000)), DataSize.ofMegabytes(1));
        assertThat(refused.message()).isEqualTo("files.refused.too-large");
        assertThat(refused.arguments()).containsExactly("证.txt", 1L);
    }

    @Test
    void 扩展名与内容不符时两者都写明() {
        var refused =
                (Refused)
                        files.store(
                                "a.pdf", new ByteArrayInputStream(Samples.docx(Samples.NOTICE)));
        assertThat(refused.arguments()).containsExactly("a.pdf", ".pdf", "DOCX");
    }

    @Test
    void 相同内容只存一份() throws IOException {
        var first = (Stored) files.store("甲.txt", text("同样的内容"));
        var second = (Stored) files.store("乙.txt", text("同样的内容"));
        assertThat(second.file().hash()).isEqualTo(first.file().hash());
        assertThat(second.file().name()).isEqualTo("乙.txt");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void 上传中断不留痕迹() throws IOException {
        var broken =
                new InputStream() {
                    private int left = 5000;

                    @Override
                    public int read() throws IOException {
                        if (left-- <= 0) throw new IOException("connection lost");
                        return 'a';
                    }
                };
        assertThatThrownBy(() -> files.store("断.txt", broken)).hasMessageContaining("断.txt");
        assertThat(kept()).isEmpty();
    }

    @Test
    void 启动时清除上次残留的临时文件() throws IOException {
        var stale = java.nio.file.Files.writeString(data.resolve("files/incoming/1.part"), "半个文件");
        java.nio.file.Files.setLastModifiedTime(
                stale, FileTime.from(CLOCK.instant().minusSeconds(100_000)));
        var fresh = java.nio.file.Files.writeString(data.resolve("files/incoming/2.part"), "正在上传");
        java.nio.file.Files.setLastModifiedTime(fresh, FileTime.from(CLOCK.instant()));

        new Files(new DataFolder(data), LAW, CLOCK, DataSize.ofMegabytes(1));

        assertThat(stale).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void 文件名不带路径与控制字符() {
        assertThat(
                        ((Stored) files.store("C:\\fakepath\\..\\通\u0000知.txt", text("甲")))
                                .file()
                                .name())
                .isEqualTo("通知.txt");
        assertThat(((Stored) files.store("../../etc/通知.txt", text("甲"))).file().name())
                .isEqualTo("通知.txt");
    }

    @Test
    void 不是散列值的地址读不到任何文件() {
        assertThat(files.bytes("../incoming/1.part")).isEmpty();
        assertThat(files.bytes("0".repeat(64))).isEmpty();
    }

    @Test
    void 每个拒收原因都有中英文说明() throws IOException {
        for (var bundle : List.of("files_zh_CN", "files_en")) {
            try (var in =
                    new java.io.InputStreamReader(
                            getClass().getResourceAsStream("/words/" + bundle + ".properties"),
                            StandardCharsets.UTF_8)) {
                var words = new PropertyResourceBundle(in);
                refused()
                        .map(row -> "files.refused." + row.get()[2])
                        .forEach(key -> assertThat(words.getString(key)).contains("{0}"));
            }
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> kept() throws IOException {
        try (var all = java.nio.file.Files.walk(data)) {
            return all.filter(java.nio.file.Files::isRegularFile).toList();
        }
    }

    private List<Path> incoming() throws IOException {
        try (var all = java.nio.file.Files.list(data.resolve("files/incoming"))) {
            return all.toList();
        }
    }
}
