package yangguang.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import yangguang.reader.Block;
import yangguang.reader.Layout;

/** The text of a Word document as its author sees it: without what was deleted or hidden. */
final class WordText {
    /** Bytes of the unpacked text part; some hundred thousand characters with their formatting. */
    static final long LONGEST = 8L << 20;

    private final WordNumbers numbers;
    private final Element page;
    private final boolean withPictures;
    private @Nullable Element list;

    private WordText(XWPFDocument document, Element page, boolean withPictures) {
        this.numbers = new WordNumbers(document);
        this.page = page;
        this.withPictures = withPictures;
    }

    /** Read only, from the file and not from memory. */
    static XWPFDocument open(Path path) throws IOException {
        try {
            return new XWPFDocument(OPCPackage.open(path.toFile(), PackageAccess.READ));
        } catch (InvalidFormatException broken) {
            throw new IOException("not a Word document", broken);
        }
    }

    static Extracted read(Path path) throws IOException {
        return Markup.read(page(path, false));
    }

    /** The document as a page with its tables and pictures, to be set anew and not to be shown. */
    static Document page(Path path) throws IOException {
        return page(path, true);
    }

    private static Document page(Path path, boolean withPictures) throws IOException {
        try (var document = open(path)) {
            var html = Document.createShell("");
            new WordText(document, html.body(), withPictures).write(document.getBodyElements());
            return html;
        }
    }

    private void write(List<IBodyElement> elements) {
        for (var element : elements) {
            switch (element) {
                case XWPFParagraph paragraph -> write(paragraph);
                case XWPFTable table -> {
                    list = null;
                    WordTable.write(table, page.appendElement("table"), this::fill);
                }
                case XWPFSDT control ->
                        Layout.of(control.getContent().getText()).forEach(block -> write(block));
                default -> {}
            }
        }
    }

    private void write(Block block) {
        if (block instanceof Block.Paragraph(var text)) page.appendElement("p").text(text);
    }

    private void write(XWPFParagraph paragraph) {
        var item = numbers.listOf(paragraph);
        if (item.isPresent() && level(paragraph) == 0) {
            if (list == null || !list.normalName().equals(item.get()))
                list = page.appendElement(item.get());
            fill(paragraph, list.appendElement("li"));
            return;
        }
        list = null;
        var block = page.appendElement("p").appendText(numbers.printed(paragraph));
        fill(paragraph, block);
        if (withPictures) block.attr("style", look(paragraph));
        int level = level(paragraph) > 0 ? level(paragraph) : levelByWords(block.text());
        if (level > 0)
            block.tagName("h" + (level + 1))
                    .html(block.wholeText().isBlank() ? "" : escaped(block));
    }

    private static String escaped(Element block) {
        return org.jsoup.nodes.Entities.escape(block.text());
    }

    /** 1-3 for the styles Heading 1-3 and deeper; 0 for text. */
    private static int level(XWPFParagraph paragraph) {
        var style =
                paragraph.getStyle() == null
                        ? null
                        : paragraph.getDocument().getStyles().getStyle(paragraph.getStyle());
        var name =
                style == null || style.getName() == null
                        ? ""
                        : style.getName().toLowerCase(java.util.Locale.ROOT);
        return name.matches("(heading|标题) ?[1-9]")
                ? Math.min(3, name.charAt(name.length() - 1) - '0')
                : 0;
    }

    /**
     * Official documents number their headings 一、 and （一） and set them in another face, without a
     * style.
     */
    private static int levelByWords(String text) {
        return Layout.paragraph(text) instanceof Block.Heading heading ? heading.level() : 0;
    }

    private void fill(XWPFParagraph paragraph, Element into) {
        for (IRunElement element : paragraph.getIRuns()) {
            if (!(element instanceof XWPFRun run) || gone(run)) continue;
            write(run, into);
            if (withPictures)
                run.getEmbeddedPictures().forEach(picture -> WordPicture.write(picture, into));
        }
    }

    private static String look(XWPFParagraph paragraph) {
        var align =
                switch (paragraph.getAlignment()) {
                    case CENTER -> "text-align:center";
                    case RIGHT, END -> "text-align:right";
                    default -> "";
                };
        return paragraph.getIndentationFirstLine() > 0 ? align + ";text-indent:2em" : align;
    }

    private static void write(XWPFRun run, Element into) {
        var target = into;
        if (run instanceof XWPFHyperlinkRun link && link.getHyperlink(link.getDocument()) != null) {
            target =
                    into.appendElement("a")
                            .attr("href", link.getHyperlink(link.getDocument()).getURL());
        }
        if (run.isBold()) target = target.appendElement("strong");
        var lines = run.text().split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) target.appendElement("br");
            target.appendText(lines[line]);
        }
    }

    /** Deleted or moved away under tracked changes, or set as hidden. */
    private static boolean gone(XWPFRun run) {
        if (run.isVanish()) return true;
        for (Node node = run.getCTR().getDomNode().getParentNode();
                node != null;
                node = node.getParentNode()) {
            if ("del".equals(node.getLocalName()) || "moveFrom".equals(node.getLocalName()))
                return true;
        }
        return false;
    }
}
