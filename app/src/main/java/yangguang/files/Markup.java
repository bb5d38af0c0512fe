package yangguang.files;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/** Makes any markup safe and plain. Everything that is shown from a file passes here. */
final class Markup {
    /** Wide blanks that set words apart; after the number of an article they belong to it. */
    private static final Pattern LAYOUT = Pattern.compile("(?<![编章节条])\\u3000");

    private static final Safelist KEPT =
            new Safelist()
                    .addTags(
                            "p", "h2", "h3", "h4", "ul", "ol", "li", "table", "thead", "tbody",
                            "tr", "th", "td")
                    .addTags("strong", "br", "a")
                    .addAttributes("a", "href")
                    .addProtocols("a", "href", "http", "https")
                    .addAttributes("td", "colspan", "rowspan")
                    .addAttributes("th", "colspan", "rowspan")
                    .addEnforcedAttribute("a", "rel", "nofollow noopener");

    private static final String FURNITURE =
            "script,style,noscript,template,iframe,object,nav,header,footer,aside,form,button,select,input,textarea,[hidden]";

    private Markup() {}

    static Extracted read(String html) {
        return read(Jsoup.parse(html));
    }

    static Extracted read(Document document) {
        var body = document.body();
        body.select(FURNITURE).remove();
        headings(body);
        body.select("b").tagName("strong");
        paragraphs(body);
        var clean = new Cleaner(KEPT).clean(document);
        clean.outputSettings().prettyPrint(false).charset("UTF-8");
        tidy(clean.body());
        return new Extracted(clean.body().html().strip(), text(clean.body()));
    }

    /** The page that shows it has the only h1; the document's own headings begin at h2. */
    private static void headings(Element body) {
        boolean ownTitle = body.selectFirst("h1") != null;
        body.select("h5,h6").tagName("h4");
        if (ownTitle) {
            body.select("h3").tagName("h4");
            body.select("h2").tagName("h3");
            body.select("h1").tagName("h2");
        }
    }

    /** A division that holds words directly is a paragraph. */
    private static void paragraphs(Element body) {
        body.select("div,section,article,main,center,blockquote,pre,dt,dd").stream()
                .filter(block -> block.stream().skip(1).noneMatch(Element::isBlock))
                .forEach(block -> block.tagName("p"));
        var loose = List.copyOf(body.childNodes());
        for (Node node : loose) {
            if (node instanceof TextNode words && !words.isBlank()) words.wrap("<p></p>");
        }
    }

    private static void tidy(Element body) {
        for (var attribute : List.of("colspan", "rowspan")) {
            body.select("[" + attribute + "]").stream()
                    .filter(
                            cell ->
                                    !cell.attr(attribute).matches("[1-9]\\d{0,2}")
                                            || cell.attr(attribute).equals("1"))
                    .forEach(cell -> cell.removeAttr(attribute));
        }
        body.select("a:not([href])").unwrap();
        body.traverse(
                (NodeVisitor)
                        (node, depth) -> {
                            if (node instanceof TextNode words)
                                words.text(
                                        LAYOUT.matcher(words.getWholeText().replace('\u00A0', ' '))
                                                .replaceAll(" "));
                        });
        body.select("p,h2,h3,h4,li").stream()
                .filter(block -> !block.hasText())
                .forEach(Element::remove);
        body.select("p,h2,h3,h4,li,td,th").forEach(Markup::trim);
    }

    /** Indents are a matter of the style sheet, not of blanks. */
    private static void trim(Element block) {
        if (block.childNodeSize() > 0 && block.childNode(0) instanceof TextNode first)
            first.text(first.getWholeText().stripLeading());
    }

    private static String text(Element body) {
        var lines = new StringBuilder();
        body.traverse(
                (NodeVisitor)
                        (node, depth) -> {
                            if (node instanceof TextNode words) lines.append(words.getWholeText());
                            else if (node instanceof Element element)
                                lines.append(separator(element));
                        });
        return lines.toString()
                .replaceAll("[ \\t]*\\n[ \\t\\n]*", "\n")
                .replace('\u001F', '\t')
                .replaceAll("\\n\\t", "\n")
                .strip();
    }

    private static String separator(Element element) {
        return switch (element.normalName()) {
            case "p", "h2", "h3", "h4", "li", "tr", "br" -> cell(element) ? " " : "\n";
            case "td", "th" -> element.elementSiblingIndex() > 0 ? "\u001F" : "";
            default -> "";
        };
    }

    private static boolean cell(Element element) {
        return !element.normalName().equals("tr") && element.closest("td,th") != null;
    }
}
