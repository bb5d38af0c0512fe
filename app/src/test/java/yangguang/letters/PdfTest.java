package yangguang.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文书的PDF")
class PdfTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"𠮷", "龘", "䶮", "㛃", "𬀩", "𪨊", "𡋾", "·", "ǘ"})
    void 姓名里的生僻字印得出来(String letter) throws IOException {
        String name = "王" + letter + "明";
        try (PDDocument pdf = receipt(Map.of("applicant", name))) {
            assertThat(text(pdf)).contains(name + "：");
            assertThat(glyphs(pdf)).isNotEmpty().doesNotContain(0);
        }
    }

    @Test
    void 从别处复制来的部首也印成字() throws IOException {
        try (PDDocument pdf = receipt(Map.of("applicant", "王\u2F49\u2F47"))) {
            assertThat(text(pdf)).contains("王月日：");
        }
    }

    @Test
    void 没有的字印成空铅_可以事先知道() throws IOException {
        String missing = Character.toString(0x323AF);
        assertThat(Fonts.unprintable("王" + missing + "明𠮷")).containsExactly(missing);
        try (PDDocument pdf = receipt(Map.of("applicant", "王" + missing))) {
            assertThat(text(pdf)).contains("王〓：");
        }
    }

    @Test
    void 字体全部嵌在文件里() throws IOException {
        try (PDDocument pdf = receipt(Map.of("applicant", "王𠮷"))) {
            var fonts = pdf.getPage(0).getResources();
            for (var name : fonts.getFontNames())
                assertThat(fonts.getFont(name).isEmbedded()).as(name.toString()).isTrue();
        }
    }

    @Test
    void 有标题和语言_没有人的痕迹() throws IOException {
        try (PDDocument pdf = receipt(Map.of())) {
            var about = pdf.getDocumentInformation();
            assertThat(about.getTitle()).isEqualTo("登记回执");
            assertThat(about.getAuthor()).isEqualTo("示例县人民政府办公室");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void 同样的文书得到同样的字节() {
        var docx = made(LetterKind.REPLY_PARTIAL, Map.of());
        assertThat(Pdf.of(docx)).isEqualTo(Pdf.of(docx));
    }

    @Test
    void 很长的理由排到后面几页_一个字不少_有页码() throws IOException {
        var reasons = new ArrayList<String>();
        for (int at = 1; at <= 120; at++) reasons.add("第" + at + "段理由，说明为什么不能公开这一部分政府信息。");
        try (PDDocument pdf = pdf(LetterKind.REPLY_REFUSED, Map.of("reasons", reasons))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(4);
            for (int at = 1; at <= 120; at++) assertThat(text(pdf)).contains("第" + at + "段理由");
            assertThat(text(pdf)).contains("—2—").doesNotContain("—1—");
        }
    }

    @Test
    void 卷内目录跨页时表头重复() throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        for (int at = 1; at <= 80; at++) rows.add(Map.of("title", "第" + at + "件材料"));
        try (PDDocument pdf = pdf(LetterKind.CASE_INVENTORY, Map.of("rows", rows))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(text(pdf)).contains("第80件材料");
            assertThat(text(pdf).split("责任者", -1)).hasSize(pdf.getNumberOfPages() + 1);
        }
    }

    @Test
    void 日期中间的短横不断开_取出来还是短横() throws IOException {
        try (PDDocument pdf = pdf(LetterKind.CASE_INVENTORY, Map.of())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("2026-03-18");
        }
    }

    @Test
    void 查询网址印成二维码_没有网址就不印() throws IOException {
        try (PDDocument pdf = receipt(Map.of())) {
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            assertThat(scanned(picture)).isEqualTo("https://www.example.gov.cn/foi/progress");
        }
        var nowhere = Map.of("progressAddress", "", "progressQr", "");
        try (PDDocument pdf = receipt(nowhere)) {
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
            assertThat(text(pdf)).doesNotContain("查询网址");
        }
    }

    private static String scanned(BufferedImage picture) {
        int wide = picture.getWidth();
        int high = picture.getHeight();
        var light =
                new RGBLuminanceSource(wide, high, picture.getRGB(0, 0, wide, high, null, 0, wide));
        try {
            var hints = Map.of(DecodeHintType.TRY_HARDER, true);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)), hints)
                    .getText();
        } catch (ReaderException unread) {
            throw new AssertionError("no QR code is read", unread);
        }
    }

    private static PDDocument receipt(Map<String, ?> fields) throws IOException {
        return pdf(LetterKind.RECEIPT, fields);
    }

    private static PDDocument pdf(LetterKind kind, Map<String, ?> fields) throws IOException {
        return Loader.loadPDF(Pdf.of(made(kind, fields)));
    }

    private static Docx made(LetterKind kind, Map<String, ?> fields) {
        var all = new HashMap<>(Invented.fields());
        all.putAll(fields);
        return Merge.of(all).into(StandardLetter.of(kind)).signed(kind.title(), "示例县人民政府办公室");
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
    }

    /** The number of each glyph on the pages; 0 is the box of a glyph that is not there. */
    private static List<Integer> glyphs(PDDocument pdf) throws IOException {
        var glyphs = new ArrayList<Integer>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                var font = (PDType0Font) position.getFont();
                for (int code : position.getCharacterCodes()) glyphs.add(glyph(font, code));
            }
        }.getText(pdf);
        return glyphs;
    }

    private static int glyph(PDType0Font font, int code) {
        try {
            return font.codeToGID(code);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
