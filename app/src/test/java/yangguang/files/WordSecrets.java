package yangguang.files;

import static yangguang.files.Secrets.NAME;
import static yangguang.files.Secrets.PHONE;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/**
 * A Word document that holds a secret in every place where one can hide. The people are invented.
 */
final class WordSecrets {
    private WordSecrets() {}

    static byte[] everywhere() {
        var visible =
                Samples.docx(
                        document -> {
                            properties(document);
                            margins(document);
                            text(document);
                            table(document);
                            picture(document, 0);
                        });
        return withParts(visible);
    }

    private static void properties(XWPFDocument document) {
        var core = document.getProperties().getCoreProperties();
        core.setCreator(NAME);
        core.setTitle("给" + NAME + "的答复");
        core.setSubjectProperty(PHONE);
        document.getProperties().getExtendedProperties().setCompany(NAME);
        document.getProperties().getCustomProperties().addProperty("Mobile", PHONE);
    }

    private static void margins(XWPFDocument document) {
        document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText(NAME);
        document.createFooter(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText(PHONE);
        var note = document.createFootnote();
        note.createParagraph().createRun().setText("见" + NAME + "的来信");
        document.createParagraph().addFootnoteReference(note);
        var comment = document.createComments().createComment(BigInteger.ONE);
        comment.setAuthor(NAME);
        comment.createParagraph().createRun().setText(PHONE);
    }

    private static void text(XWPFDocument document) {
        document.createParagraph().createRun().setText("关于房屋征收补偿的答复");
        var paragraph = document.createParagraph();
        for (var run : new String[] {"申请人欧", "阳", "明远，电话139", "12345678，住阳光县东街。"})
            paragraph.createRun().setText(run);
        var hidden = document.createParagraph().createRun();
        hidden.setText("看不见的" + NAME);
        hidden.setVanish(true);
        CTP deleted = document.createParagraph().getCTP();
        var change = deleted.addNewDel();
        change.setAuthor(NAME);
        change.setId(BigInteger.TWO);
        change.addNewR().addNewDelText().setStringValue("删去的" + NAME);
        var marked = document.createParagraph();
        marked.createRun().setText("书签之内。");
        var bookmark = marked.getCTP().addNewBookmarkStart();
        bookmark.setId(BigInteger.TEN);
        bookmark.setName(NAME);
        var link = document.createParagraph().createHyperlinkRun("https://example.cn/" + PHONE);
        link.setText("查询地址。");
    }

    private static void table(XWPFDocument document) {
        var table = document.createTable(2, 2);
        table.getRow(0).getCell(0).setText("户主");
        table.getRow(0).getCell(1).setText("补偿");
        table.getRow(1).getCell(0).setText(NAME);
        table.getRow(1).getCell(1).setText("三万元");
    }

    /**
     * A picture that is red on the left and blue on the right.
     *
     * @param cropped thousandths of a per cent that are cut away on the right
     */
    static void picture(XWPFDocument document, int cropped) {
        var picture = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, 100, 100);
        brush.setColor(Color.BLUE);
        brush.fillRect(100, 0, 100, 100);
        brush.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
            var run = document.createParagraph().createRun();
            var placed =
                    run.addPicture(
                            new ByteArrayInputStream(png.toByteArray()),
                            PictureType.PNG,
                            NAME + ".png",
                            Units.toEMU(200),
                            Units.toEMU(100));
            placed.getCTPicture().getNvPicPr().getCNvPr().setDescr(PHONE);
            if (cropped > 0) placed.getCTPicture().getBlipFill().addNewSrcRect().setR(cropped);
        } catch (IOException | InvalidFormatException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Beside what the library writes: a thumbnail, data of a form, an embedded file. */
    private static byte[] withParts(byte[] docx) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("[Content_Types].xml")) zip.write(declared(in));
                else in.transferTo(zip);
            }
            for (var part :
                    new String[] {
                        "docProps/thumbnail.emf", "customXml/item1.xml", "word/embeddings/o.bin"
                    }) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(("<a>" + NAME + PHONE + "</a>").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException wrong) {
            throw new IllegalStateException(wrong);
        }
        return out.toByteArray();
    }

    private static byte[] declared(ZipInputStream types) throws IOException {
        var declared =
                new String(types.readAllBytes(), StandardCharsets.UTF_8)
                        .replace(
                                "</Types>",
                                "<Default Extension=\"emf\" ContentType=\"image/x-emf\"/>"
                                        + "<Default Extension=\"bin\""
                                        + " ContentType=\"application/octet-stream\"/></Types>");
        return declared.getBytes(StandardCharsets.UTF_8);
    }
}
