package yangguang.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import yangguang.files.Redacted.Done;
import yangguang.files.Redacted.Survived;
import yangguang.files.Redacted.Unreadable;
import yangguang.files.Redacted.Untouched;
import yangguang.files.Withheld.Area;
import yangguang.files.Withheld.Line;
import yangguang.files.Withheld.Phrase;
import yangguang.fonts.Face;

@DisplayName("区分处理（条例第三十七条）")
class RedactionTest {
    private static final String GROUND = "个人隐私";
    private static final Phrase NAME_GONE = new Phrase(Secrets.NAME, GROUND);

    @Test
    void 不予公开的词语在成品的任何字节中都找不到() throws IOException {
        var done =
                done(
                        "给" + Secrets.NAME + "的答复.pdf",
                        FileType.PDF,
                        Secrets.everywhere(),
                        new Phrase(Secrets.NAME, GROUND),
                        new Phrase(Secrets.PHONE, "第三方合法权益"));

        assertThat(done.absent()).isEmpty();
        assertThat(done.places()).isEqualTo(6);
        assertThat(done.name()).isEqualTo("给▇的答复.pdf");
        assertGone(done.pdf(), Secrets.NAME, Secrets.PHONE);
        assertThat(Secrets.text(done.pdf()))
                .contains("关于房屋征收补偿的答复")
                .contains("申请人【个人隐私】")
                .contains("住阳光县东街。")
                .contains("的补偿款为三万元，其余各户不变。")
                .contains("第二页的正文");
    }

    @Test
    void 看不见的文字不带进成品() throws IOException {
        var done = done("a.pdf", FileType.PDF, Secrets.everywhere(), new Phrase("三万元", "商业秘密"));
        assertThat(Secrets.text(done.pdf()))
                .doesNotContain("看不见的")
                .doesNotContain("白字旧底稿")
                .doesNotContain("涂黑之下的底稿")
                .contains(Secrets.NAME);
    }

    @Test
    void 成品不带任何隐藏内容() {
        var done = done("a.pdf", FileType.PDF, Secrets.everywhere(), new Phrase("三万元", "商业秘密"));
        assertThat(Hidden.in(FileType.PDF, Secrets.everywhere())).isNotEmpty();
        assertThat(Hidden.in(FileType.PDF, done.pdf())).isEmpty();
    }

    @ParameterizedTest(name = "“{1}”遮盖“{0}”")
    @CsvSource(
            textBlock =
                    """
                    电话：１３９１２３４５６７８。, 13912345678
                    电话：139 1234 5678。, 13912345678
                    姓　名：欧 阳 明 远。, 欧阳明远
                    文号ＡＢ－12。, ab-12
                    账户名Zhang San。, ZHANG SAN
                    姓名：阿依·古丽。, 阿依•古丽
                    """)
    void 写法不同的同一词语也遮盖(String line, String phrase) throws IOException {
        var done =
                done(
                        "a.pdf",
                        FileType.PDF,
                        Secrets.pdf(Secrets.lines("前文", line)),
                        new Phrase(phrase, GROUND));
        assertThat(done.places()).isOne();
        var text = Secrets.text(done.pdf());
        assertThat(Folding.pattern(phrase).matcher(Folding.fold(text)).find()).isFalse();
        assertThat(text).contains("前文").contains("。");
    }

    @Test
    void 跨行跨页与断词连字符的词语也遮盖() throws IOException {
        var pdf =
                Secrets.pdf(
                        Secrets.lines("The infor-", "mation of 王", "小明 and others 欧阳", "- 1 -"),
                        Secrets.lines("明远 stays here"));
        var done =
                done(
                        "a.pdf",
                        FileType.PDF,
                        pdf,
                        new Phrase("information", GROUND),
                        new Phrase("王小明", GROUND),
                        new Phrase(Secrets.NAME, GROUND));
        assertThat(done.absent()).isEmpty();
        assertThat(done.places()).isEqualTo(3);
        assertThat(Secrets.text(done.pdf()))
                .doesNotContain("infor")
                .doesNotContain("mation")
                .doesNotContain("小明")
                .doesNotContain("明远")
                .contains("and others")
                .contains("stays here");
    }

    @Test
    void 分栏与表格中折行的词语也遮盖() throws IOException {
        var pdf =
                Secrets.pdf(
                        (page, song) -> {
                            Secrets.write(page, song, 72, 700, "户主欧阳");
                            Secrets.write(page, song, 72, 680, "明远一户");
                            Secrets.write(page, song, 300, 700, "补偿三万");
                            Secrets.write(page, song, 300, 680, "元整属实");
                        });
        var done = done("a.pdf", FileType.PDF, pdf, new Phrase(Secrets.NAME, GROUND));
        assertThat(done.absent()).isEmpty();
        assertGone(done.pdf(), Secrets.NAME);
        assertThat(Secrets.text(done.pdf()))
                .contains("户主")
                .contains("一户")
                .contains("补偿三万")
                .contains("元整属实");
    }

    @ParameterizedTest(name = "页面旋转 {0} 度")
    @org.junit.jupiter.params.provider.ValueSource(ints = {0, 90, 180, 270})
    void 旋转与裁切的页面盖在看得见的位置(int rotation) throws IOException {
        var pdf =
                Secrets.changed(
                        Secrets.pdf(Secrets.lines("这一行保留下来", "申请人" + Secrets.NAME + "的来信")),
                        document -> {
                            document.getPage(0).setRotation(rotation);
                            document.getPage(0).setCropBox(new PDRectangle(50, 500, 400, 300));
                        });
        var done = done("a.pdf", FileType.PDF, pdf, new Phrase(Secrets.NAME, ""));
        var before = picture(pdf, 0);
        var after = picture(done.pdf(), 0);
        assertThat(after.getWidth())
                .isCloseTo(before.getWidth(), org.assertj.core.data.Offset.offset(2));
        var place =
                upright(
                        new Box(
                                (72 - 50 + 42) / 400.0,
                                (800 - 732 - 12) / 300.0,
                                56 / 400.0,
                                15 / 300.0),
                        rotation);
        assertThat(darkness(after, place)).isGreaterThan(0.97);
        assertThat(darkness(after, new Box(0, 0, 1, 1))).isLessThan(0.1);
        assertThat(Secrets.text(done.pdf())).contains("【】").doesNotContain("明");
    }

    private static Box upright(Box box, int rotation) {
        return switch (rotation) {
            case 90 -> new Box(1 - box.bottom(), box.x(), box.height(), box.width());
            case 180 -> new Box(1 - box.right(), 1 - box.bottom(), box.width(), box.height());
            case 270 -> new Box(box.y(), 1 - box.right(), box.height(), box.width());
            default -> box;
        };
    }

    @Test
    void 逐行选择并整行遮盖() throws IOException {
        var pdf = Secrets.pdf(Secrets.lines("第一行", "第二行要盖", "第三行"), Secrets.lines("次页首行"));
        assertThat(Redaction.lines(FileType.PDF, pdf))
                .containsExactly(
                        new PrintedLine(1, 1, "第一行"),
                        new PrintedLine(1, 2, "第二行要盖"),
                        new PrintedLine(1, 3, "第三行"),
                        new PrintedLine(2, 1, "次页首行"));
        var done = done("a.pdf", FileType.PDF, pdf, new Line(1, 2, GROUND), new Line(2, 9, GROUND));
        assertThat(done.absent()).containsExactly(new Line(2, 9, GROUND));
        assertThat(Secrets.text(done.pdf()))
                .contains("第一行")
                .doesNotContain("要盖")
                .contains("第三行")
                .contains("次页首行");
    }

    @Test
    void 扫描件按区域遮盖而盖下的像素不复存在() throws IOException {
        var pdf = Secrets.made(document -> scan(document, 1));
        var done =
                done(
                        "扫描.pdf",
                        FileType.PDF,
                        pdf,
                        new Area(1, 0.1, 0.2, 0.4, 0.1, GROUND),
                        new Phrase("无此词", GROUND));
        assertThat(done.wordless()).containsExactly(1);
        assertThat(done.absent()).containsExactly(new Phrase("无此词", GROUND));
        assertThat(darkness(picture(done.pdf(), 0), new Box(0.1, 0.2, 0.4, 0.1)))
                .isGreaterThan(0.75);
        for (var picture : pictures(done.pdf()))
            assertThat(colours(picture, new Box(0.11, 0.21, 0.38, 0.08))).isZero();
        assertThat(colours(picture(done.pdf(), 0), new Box(0.6, 0.6, 0.3, 0.3))).isPositive();
        assertThat(Secrets.text(done.pdf())).contains("【个人隐私】");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"照片.png, PNG, png", "照片.jpg, JPG, jpg"})
    void 图片按区域遮盖(String name, FileType type, String format) throws IOException {
        var done = done(name, type, Samples.picture(format), new Area(1, 0.5, 0.5, 0.5, 0.5, ""));
        assertThat(done.name()).isEqualTo("照片.pdf");
        assertThat(darkness(picture(done.pdf(), 0), new Box(0.51, 0.51, 0.48, 0.48)))
                .isGreaterThan(0.99);
        assertThat(darkness(picture(done.pdf(), 0), new Box(0, 0, 0.5, 0.5))).isLessThan(0.9);
    }

    static Stream<Arguments> worded() {
        return Stream.of(
                Arguments.of(
                        "信.txt",
                        FileType.TXT,
                        "来信人欧阳明远。\n家住东街𠮷祥里。\n\n其余公开。".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "信.html",
                        FileType.HTML,
                        "<html><body><p>来信人<b>欧阳</b>明<i>远</i>。</p><p>家住东街𠮷祥里。</p><!-- 欧阳明远 --><p>其余公开。</p></body></html>"
                                .getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "信.docx",
                        FileType.DOCX,
                        Samples.docx(
                                document -> {
                                    document.getProperties().getCoreProperties().setCreator("欧阳明远");
                                    var first = document.createParagraph();
                                    for (var run : List.of("来信人欧", "阳", "明远。"))
                                        first.createRun().setText(run);
                                    document.createParagraph().createRun().setText("家住东街𠮷祥里。");
                                    document.createParagraph().createRun().setText("其余公开。");
                                })));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worded")
    void 文字类文件重新排成清洁的PDF(String name, FileType type, byte[] bytes) throws IOException {
        assertThat(Redaction.lines(type, bytes).stream().map(PrintedLine::text))
                .contains("家住东街𠮷祥里。");
        var done =
                done(
                        name,
                        type,
                        bytes,
                        new Phrase(Secrets.NAME, "第三方合法权益"),
                        new Phrase("没有的词", GROUND));
        assertThat(done.places()).isOne();
        assertThat(done.absent()).containsExactly(new Phrase("没有的词", GROUND));
        assertGone(done.pdf(), Secrets.NAME);
        assertThat(Secrets.text(done.pdf()))
                .contains("来信人", "第三方合法权益")
                .contains("家住东街𠮷祥里。")
                .contains("其余公开。");
        assertThat(Hidden.in(FileType.PDF, done.pdf())).isEmpty();
    }

    @Test
    void 文字文件的任何角落也不带出_表格线和图片留着() throws IOException {
        var done =
                done(
                        "给" + Secrets.NAME + "的答复.docx",
                        FileType.DOCX,
                        WordSecrets.everywhere(),
                        new Phrase(Secrets.NAME, GROUND),
                        new Phrase(Secrets.PHONE, GROUND));
        assertThat(done.absent()).isEmpty();
        assertThat(done.places()).isEqualTo(3);
        assertThat(done.name()).isEqualTo("给▇的答复.pdf");
        assertGone(done.pdf(), Secrets.NAME, Secrets.PHONE);
        assertThat(Secrets.text(done.pdf()))
                .contains("关于房屋征收补偿的答复", "住阳光县东街。", "户主", "三万元")
                .doesNotContain("看不见的")
                .doesNotContain("删去的");
        assertThat(Hidden.in(FileType.PDF, done.pdf())).isEmpty();
        var page = picture(done.pdf(), 0);
        assertThat(colours(page, new Box(0, 0, 1, 1))).isGreaterThan(20_000);
        assertThat(longestLine(page)).isGreaterThan(page.getWidth() / 2);
    }

    @Test
    void 太长的文字文件说明太长_不占完内存() {
        var book =
                Samples.docx(
                        document -> {
                            var random = new Random(1);
                            for (int line = 0; line < 2_600; line++)
                                document.createParagraph().createRun().setText(letters(random));
                        });
        assertThat(Redaction.lines(FileType.DOCX, book)).isEmpty();
        assertThat(Redaction.of("书.docx", FileType.DOCX, book, List.of(new Phrase("一", GROUND))))
                .isEqualTo(new Redacted.Unreadable("files.unredactable.too-much-text", "书.docx"));
    }

    private static String letters(Random random) {
        return random.ints(100, 0x4E00, 0x5E00)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void 图片里裁去的部分不带出() throws IOException {
        var word =
                Samples.docx(
                        document -> {
                            document.createParagraph().createRun().setText("附图一张，欧阳明远绘");
                            WordSecrets.picture(document, 50_000);
                        });
        var done = done("图.docx", FileType.DOCX, word, new Phrase(Secrets.NAME, GROUND));
        var page = picture(done.pdf(), 0);
        assertThat(count(page, 0xFF0000)).isGreaterThan(10_000);
        assertThat(count(page, 0x0000FF)).isZero();
    }

    @Test
    void 原件里确有对象流和旧版本_成品里没有() throws IOException {
        var original = new String(Secrets.everywhere(), StandardCharsets.ISO_8859_1);
        assertThat(original).contains("/ObjStm");
        assertThat(original.split("%%EOF", -1)).hasSizeGreaterThan(2);
        var done = done("a.pdf", FileType.PDF, Secrets.everywhere(), new Phrase("三万元", GROUND));
        assertGone(done.pdf(), "第二稿", "三万元");
    }

    private static long count(BufferedImage picture, int colour) {
        long found = 0;
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++)
                if (near(picture.getRGB(x, y), colour)) found++;
        return found;
    }

    private static boolean near(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8)
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > 40) return false;
        return true;
    }

    /** The longest row of dark pixels. */
    private static int longestLine(BufferedImage picture) {
        int longest = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            int run = 0;
            for (int x = 0; x < picture.getWidth(); x++) {
                run = (picture.getRGB(x, y) & 0xFF) < 160 ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    @Test
    void 一处也没有时不出成品() {
        assertThat(
                        Redaction.of(
                                "a.pdf",
                                FileType.PDF,
                                Samples.pdf(Samples.NOTICE),
                                List.of(new Phrase("没有的词", GROUND), new Phrase("　", GROUND))))
                .isEqualTo(
                        new Untouched(
                                List.of(new Phrase("没有的词", GROUND), new Phrase("　", GROUND))));
    }

    @Test
    void 理由里重复了不予公开的词语时不出成品() {
        assertThat(
                        Redaction.of(
                                "a.txt",
                                FileType.TXT,
                                "来信人欧阳明远".getBytes(StandardCharsets.UTF_8),
                                List.of(new Phrase("欧阳明远", "欧阳明远的隐私"))))
                .isEqualTo(new Survived(List.of("欧阳明远")));
    }

    static Stream<Arguments> hostile() {
        var pdf = Samples.pdf(Samples.NOTICE);
        return Stream.of(
                Arguments.of(
                        "加密.pdf", FileType.PDF, Samples.pdfWithPassword("secret"), "encrypted"),
                Arguments.of("残缺.pdf", FileType.PDF, Arrays.copyOf(pdf, pdf.length / 2), "damaged"),
                Arguments.of("炸弹.pdf", FileType.PDF, Samples.pdfBomb(), "inflates"),
                Arguments.of("巨图.pdf", FileType.PDF, Samples.pdfWithHugePicture(), "inflates"),
                Arguments.of("炸弹.docx", FileType.DOCX, Samples.docxBomb(), "inflates"),
                Arguments.of(
                        "残缺.png",
                        FileType.PNG,
                        Arrays.copyOf(Samples.picture("png"), 900),
                        "damaged"));
    }

    @ParameterizedTest(name = "{0} → {3}")
    @MethodSource("hostile")
    void 有害的文件说明原因而不处理(String name, FileType type, byte[] bytes, String reason) {
        assertThat(
                        Redaction.of(
                                name,
                                type,
                                bytes,
                                List.of(new Phrase("通知", GROUND), new Area(1, 0, 0, 1, 1, GROUND))))
                .isEqualTo(new Unreadable("files.unredactable." + reason, name));
    }

    @Test
    void 以部首代字的词语也遮盖() throws IOException {
        var text = "名称：⻓江公司，⼾主不变。".getBytes(StandardCharsets.UTF_8);
        var done = done("a.txt", FileType.TXT, text, new Phrase("长江公司", GROUND));
        assertThat(done.places()).isOne();
        assertThat(Secrets.text(done.pdf())).contains("户主不变。").doesNotContain("江公司");
    }

    /** A page of letters needs few greys; what is pale or shaded is seen as before. */
    @Test
    void 一页文字占的地方小_浅色的和有底纹的照样看得见() throws IOException {
        var lines = new String[24];
        java.util.Arrays.fill(lines, "各街道办事处要按照职责分工做好防汛物资的储备和调拨工作。");
        lines[23] = Secrets.NAME;
        var text = done("a.pdf", FileType.PDF, Secrets.pdf(Secrets.lines(lines)), NAME_GONE);
        assertThat(text.pdf().length).isLessThan(150_000);
        var shaded =
                Secrets.pdf(
                        (page, song) -> {
                            Secrets.write(page, song, 72, 700, Secrets.NAME);
                            page.setNonStrokingColor(0.88f);
                            Secrets.write(page, song, 72, 600, "浅灰的字");
                            page.addRect(72, 400, 200, 100);
                            page.fill();
                            page.setNonStrokingColor(0.75f);
                            Secrets.write(page, song, 80, 450, "底纹上的字");
                        });
        var done = done("a.pdf", FileType.PDF, shaded, NAME_GONE);
        assertThat(Secrets.text(done.pdf())).contains("浅灰的字").contains("底纹上的字");
        var page = picture(done.pdf(), 0);
        assertThat(shades(page, new Box(72 / 595.0, 1 - 615 / 842.0, 60 / 595.0, 18 / 842.0)))
                .hasSizeGreaterThan(1);
        assertThat(shades(page, new Box(80 / 595.0, 1 - 465 / 842.0, 60 / 595.0, 18 / 842.0)))
                .hasSizeGreaterThan(1);
    }

    private static java.util.Set<Integer> shades(BufferedImage picture, Box box) {
        var place = box.on(picture.getWidth(), picture.getHeight());
        var shades = new java.util.HashSet<Integer>();
        for (int y = place.y; y < place.y + place.height; y++)
            for (int x = place.x; x < place.x + place.width; x++)
                shades.add(Ink.light(picture.getRGB(x, y)) / 8);
        return shades;
    }

    /**
     * PDFs of Chinese programs often only name their font; the letters must be drawn all the same.
     */
    @Test
    void 没有嵌入字体的公文其余文字照样画出并可复制() throws IOException {
        var done =
                done(
                        "a.pdf",
                        FileType.PDF,
                        Samples.pdf(Samples.NOTICE),
                        new Phrase("防汛物资", "工作秘密"));
        assertThat(done.places()).isOne();
        assertThat(Secrets.text(done.pdf()).lines())
                .contains("阳光县人民政府文件", "关于做好2026年防汛抗旱工作的通知", "一、压实责任", "（此件主动公开）");
    }

    @Property(tries = 20)
    void 任何PDF文字与词语(
            @ForAll @Size(min = 1, max = 5)
                    List<@StringLength(min = 1, max = 10) @CharRange(from = '甲', to = '申') String>
                            lines,
            @ForAll @StringLength(min = 1, max = 2) @CharRange(from = '甲', to = '申') String phrase)
            throws IOException {
        var pdf = Secrets.pdf(Secrets.lines(lines.toArray(String[]::new)));
        var whole = String.join("", lines);
        switch (Redaction.of("a.pdf", FileType.PDF, pdf, List.of(new Phrase(phrase, "")))) {
            case Done done -> {
                var left = Folding.fold(Secrets.text(done.pdf()));
                assertThat(left).doesNotContain(phrase);
                assertThat(left.replaceAll("[【】]", "")).isEqualTo(whole.replace(phrase, ""));
            }
            case Untouched _ -> assertThat(whole).doesNotContain(phrase);
            case Unreadable(var why, _) -> throw new AssertionError(why);
            case Survived(var phrases) -> throw new AssertionError(phrases + " in " + whole);
        }
    }

    @Property(tries = 60)
    void 任何文字与词语(
            @ForAll @Size(min = 1, max = 6)
                    List<
                                    @StringLength(max = 12) @CharRange(from = '甲', to = '申')
                                    @CharRange(from = 'a', to = 'd')
                                    @CharRange(from = '一', to = '丄') String>
                            lines,
            @ForAll
                    @StringLength(min = 1, max = 3)
                    @CharRange(from = 'a', to = 'd')
                    @CharRange(from = '一', to = '丄')
                    String phrase)
            throws IOException {
        var whole = String.join("\n", lines);
        var redacted =
                Redaction.of(
                        "a.txt",
                        FileType.TXT,
                        whole.getBytes(StandardCharsets.UTF_8),
                        List.of(new Phrase(phrase, GROUND)));
        boolean there = Folding.pattern(phrase).matcher(Folding.fold(whole)).find();
        switch (redacted) {
            case Done done -> {
                assertThat(Folding.fold(Secrets.text(done.pdf())))
                        .doesNotContain(Folding.fold(phrase));
                assertThat(there).isTrue();
            }
            case Untouched _ -> assertThat(there).isFalse();
            case Unreadable(var why, _) -> assertThat(whole).as(why).isBlank();
            case Survived(var phrases) ->
                    throw new AssertionError(phrase + phrases + " in " + whole);
        }
    }

    /** Pages of noise with a few words, as a scanner sees them. */
    static void scan(PDDocument document, int pages) throws IOException {
        var random = new java.util.Random(7);
        for (int number = 0; number < pages; number++) {
            var picture = new BufferedImage(827, 1169, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < 1169; y++)
                for (int x = 0; x < 827; x++)
                    picture.setRGB(x, y, Color.HSBtoRGB(random.nextFloat(), 1, 0.7f));
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
            }
        }
    }

    private static Done done(String name, FileType type, byte[] bytes, Withheld... withheld) {
        var redacted = Redaction.of(name, type, bytes, List.of(withheld));
        assertThat(redacted).isInstanceOf(Done.class);
        return (Done) redacted;
    }

    /** In the file itself and in every part of it unpacked, in every code that writes them. */
    private static void assertGone(byte[] pdf, String... secrets) throws IOException {
        var bytes = unpacked(pdf);
        for (var secret : secrets) {
            for (var code : List.of("UTF-8", "UTF-16BE", "UTF-16LE", "GB18030", "ISO-8859-1")) {
                var written = secret.getBytes(Charset.forName(code));
                if (written[0] == '?') continue;
                assertThat(bytes)
                        .as(code)
                        .doesNotContain(new String(written, StandardCharsets.ISO_8859_1));
                for (var hex : List.of(HexFormat.of(), HexFormat.of().withUpperCase()))
                    assertThat(bytes).as(code).doesNotContain(hex.formatHex(written));
            }
            for (var face : Face.values()) {
                if (!secret.codePoints().allMatch(face::has)) continue;
                var glyphs = new StringBuilder();
                for (int letter : secret.codePoints().toArray())
                    glyphs.append("%04X".formatted(face.glyph(letter)));
                assertThat(bytes)
                        .doesNotContain(glyphs)
                        .doesNotContain(
                                new String(
                                        HexFormat.of().parseHex(glyphs),
                                        StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1).split("%%EOF", -1)).hasSize(2);
    }

    private static String unpacked(byte[] pdf) throws IOException {
        var all = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
        try (var document = Loader.loadPDF(pdf)) {
            for (var part : PdfStreams.parts(document).toList()) {
                all.append('\n').append(part);
                if (part instanceof COSStream stream)
                    try (var in = stream.createInputStream()) {
                        all.append('\n')
                                .append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
            }
        }
        return all.toString();
    }

    static BufferedImage picture(byte[] pdf, int page) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, 100);
        }
    }

    private static List<BufferedImage> pictures(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pictures = new java.util.ArrayList<BufferedImage>();
            for (var page : document.getPages())
                for (var name : page.getResources().getXObjectNames())
                    pictures.add(
                            ((org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject)
                                            page.getResources().getXObject(name))
                                    .getImage());
            return pictures;
        }
    }

    private static double darkness(BufferedImage picture, Box box) {
        var place = box.on(picture.getWidth(), picture.getHeight());
        long dark = 0;
        for (int y = place.y; y < place.y + place.height; y++)
            for (int x = place.x; x < place.x + place.width; x++)
                if ((picture.getRGB(x, y) & 0xFF) < 60 && (picture.getRGB(x, y) >> 8 & 0xFF) < 60)
                    dark++;
        return dark / (double) (place.width * place.height);
    }

    private static long colours(BufferedImage picture, Box box) {
        var place = box.on(picture.getWidth(), picture.getHeight());
        long found = 0;
        for (int y = place.y; y < place.y + place.height; y++)
            for (int x = place.x; x < place.x + place.width; x++) {
                var colour = new Color(picture.getRGB(x, y));
                if (Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null)[1]
                                > 0.5
                        && colour.getRed() + colour.getGreen() + colour.getBlue() > 120) found++;
            }
        return found;
    }
}
