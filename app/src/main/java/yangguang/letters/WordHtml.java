package yangguang.letters;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import yangguang.letters.WordStyles.Look;

/** The body of a Word file as a page from which a PDF is set. */
final class WordHtml {
    private final Docx docx;
    private final WordStyles styles;
    private final WordTable tables;
    private WordField field = WordField.NONE;

    private WordHtml(Docx docx) {
        this.docx = docx;
        this.styles = new WordStyles(docx);
        this.tables = new WordTable(styles, this::blocks);
    }

    static String of(Docx docx) {
        var body = docx.xml(Docx.BODY).getElementsByTag("w:body").first();
        if (body == null) throw new IllegalArgumentException("a Word file without a body");
        Document page = Docx.parse("<html lang=\"zh-CN\"><head/><body/></html>");
        var head = page.getElementsByTag("head").getFirst();
        head.appendElement("title").text(docx.title());
        head.appendElement("meta").attr("name", "author").attr("content", docx.author());
        head.appendElement("meta").attr("name", "subject").attr("content", docx.title());
        var into = page.getElementsByTag("body").getFirst();
        var sheet = new WordPage(docx, body);
        var html = new WordHtml(docx);
        sheet.margins()
                .forEach(
                        (name, part) ->
                                html.blocks(
                                        part,
                                        into.appendElement("div")
                                                .attr("style", "position:running(" + name + ")")));
        html.blocks(body, into);
        head.appendElement("style").text(sheet.css());
        return page.outerHtml();
    }

    private void blocks(Element from, Element into) {
        for (Element block : from.children()) {
            switch (block.tagName()) {
                case "w:p" -> paragraph(block, into);
                case "w:tbl" -> tables.write(block, into);
                case "w:sdt", "w:sdtContent", "w:ins", "w:customXml", "w:hdr", "w:ftr" ->
                        blocks(block, into);
                default -> {} // bookmarks, properties and the like show nothing
            }
        }
    }

    private void paragraph(Element paragraph, Element into) {
        var look = styles.paragraph(paragraph);
        var letters = styles.run(paragraph, null);
        boolean atFoot = look.of("w:framePr", "w:yAlign").filter("bottom"::equals).isPresent();
        var block =
                (atFoot ? Foot.in(into) : into)
                        .appendElement(tag(paragraph))
                        .attr("style", css(look) + font(letters));
        inline(paragraph, paragraph, block);
        if (block.wholeText().isEmpty() && block.childrenSize() == 0) block.appendText("\u00A0");
    }

    private String tag(Element paragraph) {
        return switch (styles.styleName(paragraph)) {
            case "title", "heading 1", "标题 1", "标题" -> "h1";
            case "heading 2", "标题 2" -> "h2";
            default -> "p";
        };
    }

    private static String css(Look look) {
        return "text-align:"
                + align(look)
                + ";margin:"
                + space(look, "w:before")
                + " "
                + indent(look, "w:right", "w:rightChars", "w:end")
                + " "
                + space(look, "w:after")
                + " "
                + indent(look, "w:left", "w:leftChars", "w:start")
                + ";text-indent:"
                + firstLine(look)
                + ";line-height:"
                + lineHeight(look)
                + rules(look)
                + (look.has("w:pageBreakBefore") ? ";page-break-before:always" : "")
                + (look.has("w:keepNext") ? ";page-break-after:avoid" : "")
                + (look.has("w:keepLines") ? ";page-break-inside:avoid" : "")
                + ";";
    }

    /** Rules of the paragraph, such as the red one of an official paper. */
    private static String rules(Look look) {
        return rule(look, "top") + rule(look, "bottom");
    }

    private static String rule(Look look, String side) {
        return look.levels().stream()
                .flatMap(level -> WordStyles.child(level, "w:pBdr").stream())
                .findFirst()
                .flatMap(borders -> WordStyles.child(borders, "w:" + side))
                .map(
                        line ->
                                ";padding-%s:%spt;border-%s:%spt solid #%s"
                                        .formatted(
                                                side,
                                                WordPage.number(line.attr("w:space")),
                                                side,
                                                WordPage.number(line.attr("w:sz")) / 8,
                                                colour(line.attr("w:color"))))
                .orElse("");
    }

    private static String colour(String hex) {
        return hex.matches("[0-9A-Fa-f]{6}") ? hex : "000000";
    }

    private static String align(Look look) {
        return switch (look.of("w:jc", "w:val").orElse("left")) {
            case "center" -> "center";
            case "right", "end" -> "right";
            case "both", "distribute" -> "justify";
            default -> "left";
        };
    }

    private static String space(Look look, String side) {
        return look.of("w:spacing", side).map(WordPage::points).orElse("0");
    }

    private static String indent(Look look, String length, String letters, String other) {
        return look.nearest("w:ind", List.of(length, letters, other))
                .map(found -> measure(found, letters, found.hasAttr(length) ? length : other))
                .orElse("0");
    }

    private static String firstLine(Look look) {
        return look.nearest(
                        "w:ind",
                        List.of("w:firstLine", "w:firstLineChars", "w:hanging", "w:hangingChars"))
                .map(
                        found ->
                                found.hasAttr("w:hanging") || found.hasAttr("w:hangingChars")
                                        ? "-" + measure(found, "w:hangingChars", "w:hanging")
                                        : measure(found, "w:firstLineChars", "w:firstLine"))
                .orElse("0");
    }

    /** Hundredths of a letter where they are given, else twentieths of a point. */
    private static String measure(Element found, String letters, String length) {
        double count = WordPage.number(found.attr(letters)) / 100;
        return count != 0 ? count + "em" : WordPage.points(found.attr(length));
    }

    private static String lineHeight(Look look) {
        double line = look.of("w:spacing", "w:line").map(WordPage::number).orElse(240.0);
        return switch (look.of("w:spacing", "w:lineRule").orElse("auto")) {
            case "exact", "atLeast" -> line / 20 + "pt";
            default -> String.valueOf(1.3 * line / 240);
        };
    }

    private static String font(Look look) {
        return "font-size:"
                + look.of("w:sz", "w:val").map(WordPage::number).orElse(21.0) / 2
                + "pt;"
                + (isHeavy(look) ? "font-weight:bold;" : "");
    }

    /** 小标宋 and 黑体 are printed in our bold face. */
    private static boolean isHeavy(Look look) {
        var face = look.of("w:rFonts", "w:eastAsia").orElse("");
        return look.has("w:b") || face.contains("标宋") || face.contains("黑") || face.contains("Hei");
    }

    private void inline(Element from, Element paragraph, Element into) {
        for (Element part : from.children()) {
            switch (part.tagName()) {
                case "w:r" -> run(part, paragraph, into);
                case "w:fldSimple" -> {
                    var simple = WordField.of(part.attr("w:instr"));
                    if (simple.isCounted()) into.appendElement("span").attr("class", simple.name());
                    else inline(part, paragraph, into);
                }
                case "w:pPr", "w:del", "w:moveFrom" -> {}
                default -> inline(part, paragraph, into);
            }
        }
    }

    private void run(Element run, Element paragraph, Element into) {
        var look = styles.run(paragraph, run);
        if (look.has("w:vanish")) return;
        var span = into.appendElement("span").attr("style", font(look) + decoration(look));
        if (startsAtTheRight(run, styles.paragraph(paragraph)))
            span.attr("style", span.attr("style") + "float:right;white-space:nowrap;");
        for (Element part : run.children()) {
            field = field.after(part);
            if (field.starts(part)) span.appendElement("span").attr("class", field.name());
            if (field.isHidden()) continue;
            switch (part.tagName()) {
                case "w:t" -> span.appendText(printed(part.wholeText()));
                case "w:tab" -> {
                    if (!startsAtTheRight(run, styles.paragraph(paragraph)))
                        span.appendText("\u3000");
                }
                case "w:noBreakHyphen" -> span.appendText("-");
                case "w:drawing" -> Drawing.show(part, docx, span);
                case "w:br" -> {
                    if (part.attr("w:type").equals("page"))
                        into.attr("style", into.attr("style") + "page-break-after:always;");
                    else span.appendElement("br");
                }
                default -> {}
            }
        }
        if (span.childNodeSize() == 0) span.remove();
    }

    /** A run that begins with a tab to the right edge. */
    private static boolean startsAtTheRight(Element run, Look paragraph) {
        return run.getElementsByTag("w:tab").size() == 1
                && paragraph.levels().stream()
                        .flatMap(level -> WordStyles.child(level, "w:tabs").stream())
                        .findFirst()
                        .flatMap(tabs -> WordStyles.child(tabs, "w:tab"))
                        .filter(tab -> tab.attr("w:val").equals("right"))
                        .isPresent();
    }

    /** Numbers and days stay whole; the hyphen that does not break has the same glyph. */
    private static String printed(String text) {
        return Fonts.printable(text.replaceAll("(?<=\\d)-(?=\\d)", "\u2011"));
    }

    private static String decoration(Look look) {
        boolean underlined = look.has("w:u");
        boolean struck = look.has("w:strike");
        Optional<String> colour =
                look.of("w:color", "w:val").filter(it -> it.matches("[0-9A-Fa-f]{6}"));
        return (underlined || struck
                        ? "text-decoration:" + (underlined ? "underline" : "line-through") + ";"
                        : "")
                + colour.map(it -> "color:#" + it + ";").orElse("")
                + (look.of("w:vertAlign", "w:val").orElse("").equals("superscript")
                        ? "vertical-align:super;"
                        : "");
    }
}
