package yangguang.reader;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangguang.law.forms.Forms;
import yangguang.reader.FileText.Read;
import yangguang.reader.FileText.Reason;

/** Good files of each kind with bytes changed, left out or cut off: none throws, none hangs. */
@DisplayName("损坏的文件：不出错，不卡住")
class DamagedFilesTest {
    private static final int TRIES = 60;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "pdf", "ofd", "html", "txt"})
    void 每种格式(String kind) throws IOException {
        var good = good(kind);
        assertThat(FileText.of(good)).isInstanceOf(Read.Text.class);
        var random = new Random(kind.hashCode());
        for (int at = 0; at < TRIES; at++) {
            var read = FileText.of(damaged(good, random), LONGEST);
            if (read instanceof Read.Unreadable(var reason))
                assertThat(reason).as(kind + at).isNotEqualTo(Reason.TOO_SLOW);
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        var damaged = good.clone();
        for (int change = 0; change <= random.nextInt(20); change++)
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        return random.nextInt(3) == 0
                ? Arrays.copyOf(damaged, random.nextInt(damaged.length))
                : damaged;
    }

    private static byte[] good(String kind) throws IOException {
        var bytes = new ByteArrayOutputStream();
        switch (kind) {
            case "docx" -> {
                try (var document = new XWPFDocument()) {
                    document.createParagraph().createRun().setText("主动公开政府信息12条。");
                    document.createTable(3, 3).getRow(0).getCell(0).setText("收到申请数");
                    document.write(bytes);
                }
            }
            case "xlsx" -> {
                try (var book = new XSSFWorkbook()) {
                    var row = book.createSheet().createRow(0);
                    row.createCell(0).setCellValue("收到申请数");
                    row.createCell(1).setCellValue(12);
                    book.write(bytes);
                }
            }
            case "pdf" -> {
                try (var document = new PDDocument()) {
                    var page = new PDPage();
                    document.addPage(page);
                    try (var content = new PDPageContentStream(document, page)) {
                        content.beginText();
                        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                        content.showText("annual report 2017");
                        content.endText();
                    }
                    document.save(bytes);
                }
            }
            case "ofd" ->
                    bytes.writeBytes(
                            FileTextTest.ofd(
                                    "<ofd:Page><ofd:TextObject Boundary=\"1 2 3 4\"><ofd:TextCode X=\"0\" Y=\"4\">收到申请12件</ofd:TextCode></ofd:TextObject></ofd:Page>"));
            case "html" ->
                    bytes.writeBytes(
                            "<html><body><table><tr><td>收到申请数</td><td>12</td></tr></table></body></html>"
                                    .getBytes(StandardCharsets.UTF_8));
            default ->
                    bytes.writeBytes("2017年主动公开政府信息12条。\n".repeat(20).getBytes(Decoding.GB18030));
        }
        return bytes.toByteArray();
    }

    /** A small file that would be a very large one. */
    @Test
    void 压缩炸弹不展开() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var nothing = new byte[1 << 20];
            for (int at = 0; at < 300; at++) zip.write(nothing);
        }
        assertThat(FileText.of(bytes.toByteArray(), LONGEST)).isInstanceOf(Read.Unreadable.class);
    }

    /** Nothing is fetched, no entity grows. */
    @Test
    void 外部实体不取() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"
                            .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(FileText.of(bytes.toByteArray(), LONGEST)).isInstanceOf(Read.Unreadable.class);
    }

    @Test
    void 同一个字写几十万遍的报告也很快查完() {
        var examination = new Examination(new Forms());
        for (var unit : List.of("公开", "申请12件，", "一是二是三是", "1 | ", "万元", "（（（", "二〇一七年")) {
            var read =
                    Patience.within(
                            LONGEST,
                            () ->
                                    examination.of(
                                            "北山街道办事处2017年政府信息公开工作年度报告\n" + unit.repeat(30_000)));
            assertThat(read).as(unit).isPresent();
        }
    }

    /** Nobody waits for a page of a million words; the thread ends soon after. */
    @Test
    void 读得太久的_线程自己停下() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                for (int word = 0; word < 1_000_000; word++) content.showText("a");
                content.endText();
            }
            document.save(bytes);
        }
        assertThat(FileText.of(bytes.toByteArray(), Duration.ofMillis(300)))
                .isEqualTo(new Read.Unreadable(Reason.TOO_SLOW));
        readingEnds();
    }

    /** Every paragraph and every row is one to stop at. */
    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx"})
    void 几百万字的Word和Excel_也自己停下(String kind) throws Exception {
        assertThat(FileText.of(endless(kind), Duration.ofMillis(1)))
                .isEqualTo(new Read.Unreadable(Reason.TOO_SLOW));
        readingEnds();
    }

    private static byte[] endless(String kind) throws IOException {
        var word = kind.equals("docx");
        var good = new ZipInputStream(new ByteArrayInputStream(good(kind)));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part = good.getNextEntry(); part != null; part = good.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                var xml = new String(good.readAllBytes(), StandardCharsets.UTF_8);
                int end = xml.indexOf(word ? "</w:body>" : "</sheetData>");
                zip.write(
                        (end < 0 ? xml : xml.substring(0, end) + many(word) + xml.substring(end))
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** All different, or the file would be taken for one that unpacks without end. */
    private static String many(boolean word) {
        var more = word ? "<w:p><w:r><w:t>%d</w:t></w:r></w:p>" : "<row><c><v>%d</v></c></row>";
        return IntStream.range(0, 300_000).mapToObj(more::formatted).collect(joining());
    }

    private static void readingEnds() throws InterruptedException {
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("reading")) assertThat(thread.join(LONGEST)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "pdf", "ofd", "html"})
    void 没有人等了_哪种格式都不再读(String kind) throws IOException {
        var good = good(kind);
        Thread.currentThread().interrupt();
        assertThat(FileText.of(good)).isInstanceOf(Read.Unreadable.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void 等不到的不再等() {
        var started = System.nanoTime();
        var read =
                Patience.within(
                        Duration.ofMillis(50),
                        () -> {
                            while (!Thread.currentThread().isInterrupted()) Thread.onSpinWait();
                            return "";
                        });
        assertThat(read).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LONGEST);
    }
}
