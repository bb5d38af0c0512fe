package yangguang.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.zip.CRC32;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangguang.files.Hidden.Kind;

@DisplayName("公开前检查并清除隐藏内容")
class HiddenTest {
    @TempDir Path folder;

    @Test
    void PDF的每种隐藏内容都列出() {
        var found = Hidden.in(FileType.PDF, Secrets.everywhere());
        assertThat(found)
                .contains(
                        new Hidden(Kind.PROPERTIES, 0, "Author: " + Secrets.NAME),
                        new Hidden(Kind.METADATA, 0, "XMP"),
                        new Hidden(Kind.SCRIPT, 0, "JavaScript"),
                        new Hidden(Kind.BOOKMARK, 0, Secrets.NAME + "一案"),
                        new Hidden(Kind.ATTACHMENT, 0, Secrets.NAME + ".txt"),
                        new Hidden(Kind.THUMBNAIL, 1, ""),
                        new Hidden(Kind.FORM_FIELD, 1, "phone"),
                        new Hidden(Kind.COMMENT, 1, "这里是" + Secrets.NAME),
                        new Hidden(Kind.EARLIER_VERSION, 0, ""));
        assertThat(found)
                .filteredOn(one -> one.kind() == Kind.HIDDEN_TEXT)
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.what())
                                        .contains("看不见的", "白字旧底稿", "涂黑之下的底稿")
                                        .doesNotContain("正文"));
    }

    @Test
    void PDF清除后画面一点不变而留下的都说明() throws IOException {
        var before = Secrets.everywhere();
        var cleaned = Cleaned.of(FileType.PDF, before);
        assertThat(cleaned.left())
                .extracting(Hidden::kind)
                .containsOnly(Kind.HIDDEN_TEXT, Kind.BOOKMARK);
        for (int page = 0; page < 2; page++)
            assertThat(pixels(Secrets.painted(cleaned.bytes(), page)))
                    .isEqualTo(pixels(Secrets.painted(before, page)));
        assertThat(Secrets.text(cleaned.bytes())).isEqualTo(Secrets.text(before));
    }

    @Test
    void 干净的PDF没有可列的() {
        assertThat(Hidden.in(FileType.PDF, Secrets.pdf(Secrets.lines("只有正文")))).isEmpty();
    }

    private static byte[] draft() {
        return Samples.docx(
                document -> {
                    document.getProperties().getCoreProperties().setCreator("欧阳明远");
                    document.getProperties().getCustomProperties().addProperty("手机", Secrets.PHONE);
                    var paragraph = document.createParagraph();
                    paragraph.createRun().setText("留下的字");
                    var change = paragraph.getCTP().addNewDel();
                    change.setAuthor("欧阳明远");
                    change.setId(BigInteger.ONE);
                    change.addNewR().addNewDelText().setStringValue("删去的字");
                    paragraph.getCTP().addNewIns().addNewR().addNewT().setStringValue("补上的字");
                    var hidden = paragraph.createRun();
                    hidden.setText("隐藏的字");
                    hidden.setVanish(true);
                    var comments = document.createComments();
                    var comment = comments.createComment(BigInteger.ONE);
                    comment.setAuthor("欧阳明远");
                    comment.createParagraph().createRun().setText("这里要改");
                    paragraph.getCTP().addNewCommentRangeStart().setId(BigInteger.ONE);
                    paragraph.getCTP().addNewCommentRangeEnd().setId(BigInteger.ONE);
                    paragraph.getCTP().addNewR().addNewCommentReference().setId(BigInteger.ONE);
                    document.createTable(2, 2).getRow(0).getCell(0).setText("表内的字");
                });
    }

    @Test
    void Word的批注修订属性与隐藏文字都列出() {
        assertThat(Hidden.in(FileType.DOCX, draft()))
                .contains(
                        Hidden.inFile(Kind.PROPERTIES, "creator: 欧阳明远"),
                        Hidden.inFile(Kind.PROPERTIES, "lpwstr: " + Secrets.PHONE),
                        Hidden.inFile(Kind.COMMENT, "欧阳明远: 这里要改"),
                        Hidden.inFile(Kind.TRACKED_CHANGE, "删去的字"),
                        Hidden.inFile(Kind.TRACKED_CHANGE, "补上的字"),
                        Hidden.inFile(Kind.HIDDEN_TEXT, "隐藏的字"));
    }

    @Test
    void Word清除后内容不变且仍能打开() throws IOException {
        var cleaned = Cleaned.of(FileType.DOCX, draft());
        assertThat(cleaned.left()).isEmpty();
        assertThat(unzipped(cleaned.bytes()))
                .contains("留下的字", "补上的字", "表内的字")
                .doesNotContain("删去的字", "隐藏的字", "这里要改", "欧阳明远", Secrets.PHONE, "comment");
        assertThat(extracted(cleaned.bytes())).isEqualTo(extracted(draft()));
        assertThat(Inspection.fault(FileType.DOCX, file(cleaned.bytes()))).isEmpty();
    }

    /** Without anything to clean, the text part comes out as it went in. */
    @Test
    void 本来干净的Word正文逐字不变() throws IOException {
        var plain = Samples.docx(Samples.NOTICE);
        assertThat(extracted(Cleaned.of(FileType.DOCX, plain).bytes()).html())
                .isEqualTo(extracted(plain).html());
    }

    @Test
    void 照片的拍摄信息与地点列出并清除而像素不变() throws IOException {
        var plain = Samples.picture("jpg");
        var taken = withExif(plain);
        assertThat(Hidden.in(FileType.JPG, taken))
                .extracting(Hidden::kind)
                .contains(Kind.CAMERA_DATA, Kind.LOCATION, Kind.METADATA);

        var cleaned = Cleaned.of(FileType.JPG, taken);
        assertThat(cleaned.left()).isEmpty();
        assertThat(TemporaryFile.with(cleaned.bytes(), CameraData::orientation)).isEqualTo(6);
        assertThat(pixels(cleaned.bytes())).isEqualTo(pixels(plain));
        assertThat(new String(cleaned.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("SECRET");
        assertThat(Cleaned.of(FileType.JPG, plain).bytes()).isEqualTo(plain);
    }

    @Test
    void 横放的照片按看到的样子处理() {
        var upright = TemporaryFile.with(withExif(Samples.picture("jpg")), Picture::upright);
        assertThat(upright.getWidth()).isEqualTo(200);
        assertThat(upright.getHeight()).isEqualTo(300);
    }

    @Test
    void PNG的文字说明列出并清除而像素不变() throws IOException {
        var plain = Samples.picture("png");
        var noted = withText(plain);
        assertThat(Hidden.in(FileType.PNG, noted))
                .singleElement()
                .satisfies(one -> assertThat(one.what()).contains("SECRET"));

        var cleaned = Cleaned.of(FileType.PNG, noted);
        assertThat(cleaned.left()).isEmpty();
        assertThat(cleaned.bytes()).isEqualTo(plain);
    }

    @Test
    void 网页里看不见的也列出() {
        var page =
                "<html><head><meta name=author content=欧阳明远></head><body><!-- 旧稿 --><p hidden>藏着</p><p>正文</p></body></html>";
        assertThat(Hidden.in(FileType.HTML, page.getBytes(StandardCharsets.UTF_8)))
                .containsExactlyInAnyOrder(
                        Hidden.inFile(Kind.PROPERTIES, "author: 欧阳明远"),
                        Hidden.inFile(Kind.COMMENT, "旧稿"),
                        Hidden.inFile(Kind.HIDDEN_TEXT, "藏着"));
    }

    @Test
    void 每种隐藏内容都有中英文名称() throws IOException {
        for (var bundle : List.of("files_zh_CN", "files_en")) {
            try (var in =
                    new java.io.InputStreamReader(
                            getClass().getResourceAsStream("/words/" + bundle + ".properties"),
                            StandardCharsets.UTF_8)) {
                var words = new PropertyResourceBundle(in);
                for (var kind : Kind.values())
                    assertThat(
                                    words.getString(
                                            "files.hidden."
                                                    + kind.name()
                                                            .toLowerCase(java.util.Locale.ROOT)))
                            .isNotBlank();
            }
        }
    }

    private Extracted extracted(byte[] docx) throws IOException {
        return Extraction.read(FileType.DOCX, file(docx));
    }

    private Path file(byte[] bytes) throws IOException {
        return java.nio.file.Files.write(folder.resolve("file"), bytes);
    }

    private static String unzipped(byte[] docx) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                all.append(entry.getName())
                        .append('\n')
                        .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    private static int[] pixels(byte[] picture) throws IOException {
        return pixels(ImageIO.read(new ByteArrayInputStream(picture)));
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(
                0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    /** A camera of the make SECRET, turned to the right, at 30° north; and a remark. */
    private static byte[] withExif(byte[] jpeg) {
        var exif = ByteBuffer.allocate(200);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 3);
        exif.putShort((short) 0x010F).putShort((short) 2).putInt(7).putInt(100);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(60).putInt(0);
        exif.position(6 + 60)
                .putShort((short) 1)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .put("N\0\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(0);
        exif.position(6 + 100).put("SECRET\0".getBytes(StandardCharsets.ISO_8859_1));
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(segment(0xE1, exif.array()));
        out.writeBytes(segment(0xFE, "SECRET remark".getBytes(StandardCharsets.ISO_8859_1)));
        out.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
        out.writeBytes("SECRET behind the end".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] withText(byte[] png) {
        var text = "tEXtAuthor\0SECRET".getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(text);
        var out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        out.writeBytes(
                ByteBuffer.allocate(text.length + 8)
                        .putInt(text.length - 4)
                        .put(text)
                        .putInt((int) sum.getValue())
                        .array());
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }
}
