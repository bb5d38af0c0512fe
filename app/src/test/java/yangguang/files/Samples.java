package yangguang.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files of every kind, made for the tests; the words are invented. */
final class Samples {
    private Samples() {}

    /** The lines of an official document of an invented county. */
    static final List<String> NOTICE =
            List.of(
                    "阳光县人民政府文件",
                    "阳政发〔2026〕7号",
                    "阳光县人民政府",
                    "关于做好2026年防汛抗旱工作的通知",
                    "各乡镇人民政府，县政府各部门：",
                    "为切实做好今年的防汛抗旱工作，保障人民群众生命财产安全，现将有关事项通知如下：",
                    "一、压实责任",
                    "各乡镇要落实行政首长负责制，逐级签订责任书，三月底前完成隐患排查。",
                    "二、备足物资",
                    "各部门要按照定额储备防汛物资，并建立台账。",
                    "阳光县人民政府",
                    "2026年3月18日",
                    "（此件主动公开）");

    static byte[] docx(List<String> lines) {
        return docx(
                document ->
                        lines.forEach(
                                line -> document.createParagraph().createRun().setText(line)));
    }

    static byte[] docx(Consumer<XWPFDocument> content) {
        return bytes(
                out -> {
                    try (var document = new XWPFDocument()) {
                        content.accept(document);
                        document.write(out);
                    }
                });
    }

    static byte[] docxWithPassword(String password) {
        return bytes(
                out -> {
                    try (var container = new POIFSFileSystem()) {
                        var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
                        encryptor.confirmPassword(password);
                        try (var stream = encryptor.getDataStream(container)) {
                            stream.write(docx(NOTICE));
                        }
                        container.writeFilesystem(out);
                    } catch (java.security.GeneralSecurityException wrong) {
                        throw new IllegalStateException(wrong);
                    }
                });
    }

    /** A document whose picture part is one gigabyte of nothing. */
    static byte[] docxBomb() {
        return bytes(
                out -> {
                    try (var zip = new ZipOutputStream(out)) {
                        zip.putNextEntry(new ZipEntry("word/document.xml"));
                        zip.write("<w:document/>".getBytes(StandardCharsets.UTF_8));
                        zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
                        var nothing = new byte[1 << 20];
                        for (int megabyte = 0; megabyte < 64; megabyte++) zip.write(nothing);
                    }
                });
    }

    static byte[] xlsx() {
        return bytes(
                out -> {
                    try (var book = new XSSFWorkbook()) {
                        book.createSheet("统计表");
                        book.write(out);
                    }
                });
    }

    /** What Word 97 and WPS write: a compound file with a part of this name. */
    static byte[] compound(String part) {
        return bytes(
                out -> {
                    try (var container = new POIFSFileSystem()) {
                        container
                                .getRoot()
                                .createDocument(
                                        part, new java.io.ByteArrayInputStream(new byte[5000]));
                        container.writeFilesystem(out);
                    }
                });
    }

    static byte[] pdf(List<String> lines) {
        return pdf(lines, document -> {});
    }

    static byte[] pdfWithPassword(String password) {
        return pdf(
                NOTICE,
                document -> {
                    try {
                        document.protect(
                                new StandardProtectionPolicy(
                                        "owner", password, new AccessPermission()));
                    } catch (IOException wrong) {
                        throw new IllegalStateException(wrong);
                    }
                });
    }

    /** A page that unpacks to more than any page needs. */
    static byte[] pdfBomb() {
        return pdf(
                NOTICE,
                document -> {
                    try {
                        var stream = new PDStream(document);
                        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                            var nothing = new byte[1 << 20];
                            java.util.Arrays.fill(nothing, (byte) ' ');
                            for (int megabyte = 0; megabyte < 170; megabyte++) out.write(nothing);
                        }
                        document.getPage(0).setContents(stream);
                    } catch (IOException wrong) {
                        throw new IllegalStateException(wrong);
                    }
                });
    }

    /** A picture that says that it is 60,000 pixels wide and high. */
    static byte[] pdfWithHugePicture() {
        return pdf(
                NOTICE,
                document -> {
                    try (var content =
                            new org.apache.pdfbox.pdmodel.PDPageContentStream(
                                    document,
                                    document.getPage(0),
                                    org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode.APPEND,
                                    true)) {
                        var picture =
                                org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory
                                        .createFromImage(
                                                document,
                                                new BufferedImage(
                                                        9, 9, BufferedImage.TYPE_BYTE_GRAY));
                        picture.setWidth(60_000);
                        picture.setHeight(60_000);
                        content.drawImage(picture, 0, 0, 100, 100);
                    } catch (IOException wrong) {
                        throw new IllegalStateException(wrong);
                    }
                });
    }

    private static byte[] pdf(List<String> lines, Consumer<PDDocument> last) {
        return bytes(
                out -> {
                    try (var document = new PDDocument()) {
                        var page = new PDPage(PDRectangle.A4);
                        document.addPage(page);
                        page.getResources();
                        var fonts = new COSDictionary();
                        fonts.setItem(COSName.getPDFName("F1"), song());
                        var resources = new COSDictionary();
                        resources.setItem(COSName.FONT, fonts);
                        page.getCOSObject().setItem(COSName.RESOURCES, resources);
                        var stream = new PDStream(document);
                        try (var content = stream.createOutputStream()) {
                            content.write(content(lines).getBytes(StandardCharsets.ISO_8859_1));
                        }
                        page.setContents(stream);
                        last.accept(document);
                        document.save(out);
                    }
                });
    }

    private static String content(List<String> lines) {
        var content = new StringBuilder("BT /F1 16 Tf 28 TL 72 780 Td\n");
        for (var line : lines) {
            content.append('<');
            line.chars().forEach(unit -> content.append("%04X".formatted(unit)));
            content.append("> Tj T*\n");
        }
        return content.append("ET").toString();
    }

    /**
     * A font by name only, as Chinese programs wrote it for years; no file is needed to read it.
     */
    private static COSDictionary song() {
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setItem(COSName.SUPPLEMENT, COSInteger.get(2));
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light"));
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        var descendants = new COSArray();
        descendants.add(descendant);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light"));
        font.setItem(COSName.ENCODING, COSName.getPDFName("UniGB-UCS2-H"));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    static byte[] picture(String format) {
        return bytes(
                out -> {
                    var picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
                    for (int x = 0; x < 300; x++)
                        for (int y = 0; y < 200; y++) picture.setRGB(x, y, x * y * 7);
                    ImageIO.write(picture, format, out);
                });
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException wrong) {
            throw new IllegalStateException(wrong);
        }
        return out.toByteArray();
    }
}
