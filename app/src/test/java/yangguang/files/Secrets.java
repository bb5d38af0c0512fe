package yangguang.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import yangguang.fonts.Face;

/** PDFs that hold a secret in every place where one can hide. The people are invented. */
final class Secrets {
    static final String NAME = "欧阳明远";
    static final String PHONE = "13912345678";

    private Secrets() {}

    interface Drawing {
        void on(PDPageContentStream page, PDFont song) throws IOException;
    }

    interface Making {
        void of(PDDocument document) throws IOException;
    }

    /** A page on which each of the drawings stands. */
    static byte[] pdf(Drawing... pages) {
        return made(
                document -> {
                    var song = PDType0Font.load(document, Face.REGULAR.font(), true);
                    for (var drawing : pages) {
                        var page = new PDPage(PDRectangle.A4);
                        document.addPage(page);
                        try (var content = new PDPageContentStream(document, page)) {
                            drawing.on(content, song);
                        }
                    }
                });
    }

    static byte[] made(Making making) {
        try (var document = new PDDocument()) {
            making.of(document);
            return saved(document);
        } catch (IOException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** The same file, changed and written anew. */
    static byte[] changed(byte[] pdf, Making making) {
        try (var document = Loader.loadPDF(pdf)) {
            making.of(document);
            return saved(document);
        } catch (IOException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    static Drawing lines(String... lines) {
        return (page, song) -> {
            for (int at = 0; at < lines.length; at++)
                write(page, song, 72, 760 - 28 * at, lines[at]);
        };
    }

    static void write(PDPageContentStream page, PDFont font, float x, float y, String words)
            throws IOException {
        page.beginText();
        page.setFont(font, 14);
        page.newLineAtOffset(x, y);
        page.showText(words);
        page.endText();
    }

    static byte[] everywhere() {
        var visible =
                pdf(
                        lines(
                                "关于房屋征收补偿的答复",
                                "申请人" + NAME + "，电话" + PHONE + "，住阳光县东街。",
                                "经查，被征收人欧阳",
                                "明远的补偿款为三万元，其余各户不变。"),
                        Secrets::hidden);
        var whole =
                changed(
                        visible,
                        document -> {
                            properties(document);
                            attachment(document);
                            form(document);
                            notes(document);
                        });
        return revised(whole);
    }

    private static void hidden(PDPageContentStream page, PDFont song) throws IOException {
        write(page, song, 72, 760, "第二页的正文");
        page.setRenderingMode(RenderingMode.NEITHER);
        write(page, song, 72, 700, "看不见的" + NAME);
        page.setRenderingMode(RenderingMode.FILL);
        page.setNonStrokingColor(Color.WHITE);
        write(page, song, 72, 660, "白字旧底稿" + PHONE);
        page.setNonStrokingColor(Color.BLACK);
        write(page, song, 72, 620, "涂黑之下的底稿");
        page.addRect(70, 610, 250, 30);
        page.fill();
    }

    private static void properties(PDDocument document) throws IOException {
        document.getDocumentInformation().setAuthor(NAME);
        document.getDocumentInformation().setTitle("给" + NAME + "的答复");
        document.getDocumentInformation().setCreationDate(Calendar.getInstance());
        document.getDocumentInformation().setCustomMetadataValue("Mobile", PHONE);
        var xmp = new PDMetadata(document);
        xmp.importXMPMetadata(
                ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc>" + NAME + "</dc></x:xmpmeta>")
                        .getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(xmp);
        var outline = new PDDocumentOutline();
        var item = new PDOutlineItem();
        item.setTitle(NAME + "一案");
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("app.alert('" + PHONE + "')"));
        var thumbnail = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
        document.getPage(0)
                .getCOSObject()
                .setItem(
                        COSName.getPDFName("Thumb"),
                        LosslessFactory.createFromImage(document, thumbnail));
    }

    private static void attachment(PDDocument document) throws IOException {
        var file =
                new PDEmbeddedFile(
                        document,
                        new ByteArrayInputStream((NAME + PHONE).getBytes(StandardCharsets.UTF_8)));
        var named = new PDComplexFileSpecification();
        named.setFile(NAME + ".txt");
        named.setEmbeddedFile(file);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(NAME, named));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static void form(PDDocument document) throws IOException {
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        var resources = new PDResources();
        resources.put(
                COSName.getPDFName("Helv"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 12 Tf 0 g");
        var field = new PDTextField(form);
        field.setPartialName("phone");
        form.getFields().add(field);
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(72, 500, 200, 20));
        widget.setPage(document.getPage(0));
        widget.setPrinted(true);
        document.getPage(0).getAnnotations().add(widget);
        document.getPage(0).setAnnotations(List.of(widget));
        field.setValue("Tel " + PHONE);
    }

    private static void notes(PDDocument document) throws IOException {
        var note = new PDAnnotationText();
        note.setContents("这里是" + NAME);
        note.setTitlePopup(NAME);
        note.setRectangle(new PDRectangle(300, 700, 20, 20));
        var all = new java.util.ArrayList<>(document.getPage(0).getAnnotations());
        all.add(note);
        document.getPage(0).setAnnotations(all);
    }

    /** An older version of the file remains before the newer one. */
    static byte[] revised(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            document.getDocumentInformation().setSubject("第二稿，删去" + NAME);
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** The page without the signs of comments. */
    static BufferedImage painted(byte[] pdf, int page) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PdfPainter(document).paint(page, List.of());
        }
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
